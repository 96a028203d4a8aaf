package org.entente.host.plugin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.entente.spi.Counting;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/** A scope as a plugin gets it: each query and each row is a sign of life, within a time. */
record WatchedScope(Scope scope, Pulse pulse, Duration measuring) implements Scope {

  @Override
  public String dataset() {
    return scope.dataset();
  }

  @Override
  public String country() {
    return scope.country();
  }

  @Override
  public Optional<String> partner() {
    return scope.partner();
  }

  @Override
  public Years years() {
    return scope.years();
  }

  @Override
  public Counting counting() {
    return scope.counting();
  }

  @Override
  public Map<String, String> parameters() {
    return scope.parameters();
  }

  @Override
  public void note(String sentence) {
    scope.note(sentence);
  }

  @Override
  public Rows query(String sql, Object... parameters) throws MetricException {
    inTime();
    return new WatchedRows(pulse.within(() -> scope.query(sql, parameters)));
  }

  private void inTime() {
    if (pulse.age().compareTo(measuring) > 0) {
      throw new Pulse.OverBudget(
          "it measured for longer than the " + measuring.toSeconds() + " seconds that it may");
    }
  }

  private final class WatchedRows implements Rows {

    private final Rows rows;

    WatchedRows(Rows rows) {
      this.rows = rows;
    }

    @Override
    public boolean next() throws MetricException {
      inTime();
      return pulse.within(rows::next);
    }

    @Override
    public long whole(int column) throws MetricException {
      return rows.whole(column);
    }

    @Override
    public double number(int column) throws MetricException {
      return rows.number(column);
    }

    @Override
    public @Nullable String text(int column) throws MetricException {
      return rows.text(column);
    }

    @Override
    public boolean missing(int column) throws MetricException {
      return rows.missing(column);
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
