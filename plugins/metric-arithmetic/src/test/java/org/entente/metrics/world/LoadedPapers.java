package org.entente.metrics.world;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.spi.Counting;
import org.jspecify.annotations.Nullable;

/**
 * The published view of the works that were asked about last: most tests ask many questions of one
 * world, and to load it takes longer than to answer.
 */
public final class LoadedPapers implements AutoCloseable {

  private @Nullable PapersScope loaded;
  private List<Paper> papers = List.of();

  /** The view of these works; questions are put to it by {@link PapersScope#asking}. */
  public PapersScope of(List<Paper> asked) throws SQLException {
    PapersScope scope = loaded;
    if (scope == null || papers != asked) {
      close();
      scope = new PapersScope(asked, Optional.empty(), Counting.FULL, Map.of());
      loaded = scope;
      papers = asked;
    }
    return scope;
  }

  @Override
  public void close() throws SQLException {
    PapersScope scope = loaded;
    loaded = null;
    if (scope != null) {
      scope.close();
    }
  }
}
