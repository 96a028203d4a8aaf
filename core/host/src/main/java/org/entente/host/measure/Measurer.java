package org.entente.host.measure;

import org.entente.host.library.Library;
import org.entente.host.plugin.PluginRegistry;

/** Answers questions on the datasets of a library. Safe for use by several threads. */
public final class Measurer implements AutoCloseable {

  public Measurer(Library library, PluginRegistry plugins) {
    throw new UnsupportedOperationException("measure " + library + plugins);
  }

  /**
   * Measures; an unchanged question on an unchanged dataset is answered from the cache.
   *
   * @throws MeasureException if there is no such dataset or metric, or the dataset cannot answer
   */
  public Measurement measure(Question question, String dataset) throws MeasureException {
    throw new UnsupportedOperationException("measure " + question + dataset);
  }

  @Override
  public void close() {}
}
