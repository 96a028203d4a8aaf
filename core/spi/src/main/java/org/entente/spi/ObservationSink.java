package org.entente.spi;

import java.util.List;
import org.entente.model.Observation;

/** Where an {@link IndicatorSource} puts what it reads; used from one thread. */
public interface ObservationSink {

  /** What the table says of itself; may come before, between or after the rows, once a file. */
  void provenance(Provenance provenance);

  /**
   * A row that was read, as the observations that it holds; an empty list where the row has no
   * value at all.
   */
  void accept(List<Observation> row, Location at);

  /** A row that cannot be used; parameters as in {@link WorkSink#reject}. */
  void reject(Location at, Code code, String why, String raw);

  /** Something to tell the user that loses no row. */
  void note(Problem problem);

  /** False when the reader should stop. */
  boolean open();
}
