package org.entente.app.server;

import java.util.Map;
import java.util.Optional;

/** The media types of the files that are served; what is not listed here is not served. */
final class MediaTypes {

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("svg", "image/svg+xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private MediaTypes() {}

  /** The media type of a file by its name. */
  static Optional<String> of(String fileName) {
    return Optional.ofNullable(BY_EXTENSION.get(fileName.substring(fileName.lastIndexOf('.') + 1)));
  }

  /** Whether it pays to compress. */
  static boolean compressible(String mediaType) {
    return mediaType.endsWith("charset=utf-8");
  }
}
