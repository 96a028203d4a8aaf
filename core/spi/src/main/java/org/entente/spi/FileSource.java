package org.entente.spi;

import java.io.IOException;

/** A source that turns the bytes of an export file into works. */
public non-sealed interface FileSource extends Source {

  /**
   * Reads one file in one pass, streaming: memory does not grow with the file. Every record of the
   * file reaches the sink once, accepted or rejected. Stops early, without an error, when {@link
   * WorkSink#open()} turns false.
   *
   * @param in the file, already unpacked
   * @param format the id of the format that {@link #recognise} gave
   * @throws SourceException if the file as a whole cannot be read (further); records given to the
   *     sink before stay
   * @throws IOException if the bytes cannot be read
   */
  void read(InputFile in, String format, WorkSink out) throws SourceException, IOException;
}
