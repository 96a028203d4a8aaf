package org.entente.host.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.host.engine.ScopedView;
import org.entente.spi.Counting;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.entente.spi.Years;

/**
 * A question on one dataset, as a metric sees it.
 *
 * @param notes what the metric says beside its figures is added to it
 * @param queries what the metric asks of the view is added to it
 */
record DatasetScope(
    String dataset,
    String country,
    Optional<String> partner,
    Years years,
    Counting counting,
    Map<String, String> parameters,
    ScopedView view,
    List<String> notes,
    Set<String> queries)
    implements Scope {

  @Override
  public void note(String sentence) {
    notes.add(sentence);
  }

  @Override
  public Rows query(String sql, Object... arguments) throws MetricException {
    queries.add(sql);
    return view.query(sql, arguments);
  }
}
