package org.entente.host.plugin;

import java.io.IOException;
import org.entente.spi.Head;
import org.entente.spi.IndicatorSource;
import org.entente.spi.InputFile;
import org.entente.spi.Match;
import org.entente.spi.ObservationSink;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;

/** A plugin's indicator source behind its {@link Guard}. */
final class GuardedIndicatorSource implements IndicatorSource {

  private final IndicatorSource source;
  private final Guard guard;
  private final SourceInfo info;

  GuardedIndicatorSource(IndicatorSource source, Guard guard) {
    this.source = source;
    this.guard = guard;
    this.info = guard.get(source::info);
  }

  @Override
  public SourceInfo info() {
    return info;
  }

  @Override
  public Match recognise(Head head) {
    return guard.get(() -> source.recognise(head));
  }

  @Override
  public void read(InputFile in, String format, ObservationSink out)
      throws SourceException, IOException {
    try {
      guard.call(
          () -> {
            source.read(in, format, out);
            return true;
          });
    } catch (SourceException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a checked exception that read does not declare", e);
    }
  }
}
