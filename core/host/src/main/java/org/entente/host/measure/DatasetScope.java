package org.entente.host.measure;

import java.util.Map;
import java.util.Optional;
import org.entente.host.engine.ScopedView;
import org.entente.spi.Counting;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.entente.spi.Years;

/** A question on one dataset, as a metric sees it. */
record DatasetScope(
    String dataset,
    String country,
    Optional<String> partner,
    Years years,
    Counting counting,
    Map<String, String> parameters,
    ScopedView view)
    implements Scope {

  @Override
  public Rows query(String sql, Object... arguments) throws MetricException {
    return view.query(sql, arguments);
  }
}
