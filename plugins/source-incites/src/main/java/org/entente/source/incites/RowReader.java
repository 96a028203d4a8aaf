package org.entente.source.incites;

import java.io.Closeable;
import java.io.IOException;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet from first to last, one at a time. */
interface RowReader extends Closeable {

  /** The next row, null after the last. */
  @Nullable Row next() throws SourceException, IOException;
}
