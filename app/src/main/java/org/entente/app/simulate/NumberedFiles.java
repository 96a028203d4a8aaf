package org.entente.app.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One database's export: numbered files, so many records in each, each with its start and end. */
final class NumberedFiles implements AutoCloseable {

  private static final int BUFFER = 1 << 20;

  private final Path folder;
  private final String stem;
  private final String extension;
  private final int recordsInFile;
  private final byte[] start;
  private final byte[] end;
  private @Nullable OutputStream out;
  private int files;
  private int recordsInThis;

  NumberedFiles(
      Path folder, String stem, String extension, int recordsInFile, String start, String end)
      throws IOException {
    Files.createDirectories(folder);
    this.folder = folder;
    this.stem = stem;
    this.extension = extension;
    this.recordsInFile = recordsInFile;
    this.start = start.getBytes(StandardCharsets.UTF_8);
    this.end = end.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes one record, bytes {@code from} to {@code to}. */
  void write(byte[] bytes, int from, int to) throws IOException {
    OutputStream current = out;
    if (current == null || recordsInThis == recordsInFile) {
      close();
      files++;
      // Four digits: 0001 to 9999.
      String number = Integer.toString(10_000 + files).substring(1);
      Path file = folder.resolve(stem + '-' + number + extension);
      current = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
      current.write(start);
      out = current;
      recordsInThis = 0;
    }
    current.write(bytes, from, to - from);
    recordsInThis++;
  }

  @Override
  public void close() throws IOException {
    OutputStream current = out;
    if (current != null) {
      out = null;
      current.write(end);
      current.close();
    }
  }
}
