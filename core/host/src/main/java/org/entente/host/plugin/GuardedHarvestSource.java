package org.entente.host.plugin;

import java.io.IOException;
import java.util.Optional;
import org.entente.spi.HarvestInfo;
import org.entente.spi.HarvestSource;
import org.entente.spi.Http;
import org.entente.spi.Page;
import org.entente.spi.Settings;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;

/** A plugin's harvest source behind its {@link Guard}. */
final class GuardedHarvestSource implements HarvestSource {

  private final HarvestSource source;
  private final Guard guard;
  private final Budget budget;
  private final SourceInfo info;
  private final HarvestInfo harvest;

  GuardedHarvestSource(HarvestSource source, Guard guard, Budget budget) {
    this.source = source;
    this.guard = guard;
    this.budget = budget;
    this.info = guard.get(budget.starting(), source::info);
    this.harvest = guard.get(budget.starting(), source::harvest);
  }

  @Override
  public SourceInfo info() {
    return info;
  }

  @Override
  public HarvestInfo harvest() {
    return harvest;
  }

  @Override
  public Page fetch(String query, Optional<String> cursor, Settings settings, Http http)
      throws SourceException, IOException, InterruptedException {
    Pulse pulse = new Pulse();
    try {
      return guard.call(
          budget.silence(),
          pulse,
          () -> source.fetch(query, cursor, settings, new WatchedHttp(http, pulse)));
    } catch (SourceException | IOException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a checked exception that fetch does not declare", e);
    }
  }
}
