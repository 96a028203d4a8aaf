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
  private final Budget budget;
  private final SourceInfo info;

  GuardedIndicatorSource(IndicatorSource source, Guard guard, Budget budget) {
    this.source = source;
    this.guard = guard;
    this.budget = budget;
    this.info = guard.get(budget.starting(), source::info);
  }

  @Override
  public SourceInfo info() {
    return info;
  }

  @Override
  public Match recognise(Head head) {
    return guard.get(budget.answering(), () -> source.recognise(head));
  }

  @Override
  public void read(InputFile in, String format, ObservationSink out)
      throws SourceException, IOException {
    Pulse pulse = new Pulse();
    try {
      guard.call(
          budget.silence(),
          pulse,
          () -> {
            source.read(new WatchedFile(in, pulse), format, WatchedSinks.rows(out, pulse));
            return true;
          });
    } catch (SourceException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a checked exception that read does not declare", e);
    }
  }
}
