package org.entente.app.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the class path in memory, packed once where that pays.
 *
 * @param bytes the file; do not change
 * @param packed the same by gzip, empty where it is not worth it; do not change
 * @param tag its entity tag, quotes included
 */
record StaticContent(byte[] bytes, byte[] packed, String mediaType, String tag) {

  /** Loads a resource; empty where it is not there or is of no type that is served. */
  static Optional<StaticContent> load(String resource) {
    Optional<String> mediaType = MediaTypes.of(resource);
    if (mediaType.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = StaticContent.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        return Optional.empty();
      }
      byte[] bytes = in.readAllBytes();
      byte[] packed = MediaTypes.compressible(mediaType.get()) ? pack(bytes) : new byte[0];
      return Optional.of(
          new StaticContent(
              bytes,
              packed.length < bytes.length ? packed : new byte[0],
              mediaType.get(),
              "W/\"" + Freshness.digest(bytes) + "\""));
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
    }
  }

  private static byte[] pack(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
