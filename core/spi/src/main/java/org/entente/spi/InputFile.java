package org.entente.spi;

import java.io.IOException;
import java.io.InputStream;

/** A file to read; the host has already unpacked gzip and zip. */
public interface InputFile {

  /** The name to show; for an entry of an archive, {@code archive.zip!/folder/entry.txt}. */
  String name();

  /**
   * The unpacked bytes from the first one on; the caller closes the stream. May be called more than
   * once.
   */
  InputStream open() throws IOException;
}
