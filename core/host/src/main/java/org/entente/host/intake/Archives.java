package org.entente.host.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The zip archives of one run, each opened once; used by one thread at a time. */
final class Archives implements AutoCloseable {

  private final Map<Path, ZipFile> open = new HashMap<>();
  private final Map<Path, String> digests = new HashMap<>();

  /** The archive at this path, open until this is closed. */
  synchronized ZipFile zip(Path path) throws IOException {
    ZipFile zip = open.get(path);
    if (zip == null) {
      try {
        zip = new ZipFile(path.toFile(), UTF_8);
      } catch (ZipException e) {
        // Old archivers write names in the code page of DOS.
        zip = new ZipFile(path.toFile(), Charset.forName("IBM437"));
      }
      open.put(path, zip);
    }
    return zip;
  }

  /** The SHA-256 of the archive itself. */
  synchronized String digest(Path path) throws IOException {
    String digest = digests.get(path);
    if (digest == null) {
      try (InputStream in = Files.newInputStream(path)) {
        digest = Meter.digest(in);
      }
      digests.put(path, digest);
    }
    return digest;
  }

  @Override
  public synchronized void close() {
    for (ZipFile zip : open.values()) {
      try {
        zip.close();
      } catch (IOException e) {
        // It was only read.
      }
    }
    open.clear();
  }
}
