package org.entente.spi;

import java.io.IOException;

/**
 * A source that turns the bytes of an aggregate export (such as an InCites table) into
 * observations.
 */
public non-sealed interface IndicatorSource extends Source {

  /**
   * Reads one table in one pass. Every row of the table reaches the sink once, accepted or
   * rejected; filter and heading lines are no rows, they go to {@link ObservationSink#provenance}.
   *
   * @param in the file, already unpacked
   * @param format the id of the format that {@link #recognise} gave
   * @throws SourceException if the file as a whole cannot be read (further); rows given to the sink
   *     before stay
   * @throws IOException if the bytes cannot be read
   */
  void read(InputFile in, String format, ObservationSink out) throws SourceException, IOException;
}
