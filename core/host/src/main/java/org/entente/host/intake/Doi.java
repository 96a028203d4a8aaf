package org.entente.host.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The normal form of a DOI: lower case, without resolver, prefix word or trailing dots. */
final class Doi {

  private Doi() {}

  /**
   * The normal form of a DOI as written; null where it is none. DOIs are case-insensitive (DOI
   * Handbook, 2.4), so lower case loses nothing.
   */
  static @Nullable String normalise(String written) {
    if (written.isEmpty()) {
      return null;
    }
    // The two spaces that exports are known to slip in: the ordinary and the no-break space.
    String doi = written.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
    if (!doi.startsWith("10.")) {
      doi = withoutPrefix(doi);
    }
    if (doi.indexOf('%') >= 0) {
      doi = decode(doi);
    }
    int end = doi.length();
    while (end > 0 && (doi.charAt(end - 1) == '.' || doi.charAt(end - 1) <= ' ')) {
      end--;
    }
    doi = doi.substring(0, end);
    int slash = doi.indexOf('/');
    boolean whole = doi.startsWith("10.") && slash > 3 && slash < doi.length() - 1;
    return whole ? doi : null;
  }

  private static String withoutPrefix(String doi) {
    String rest = doi;
    if (rest.startsWith("https://") || rest.startsWith("http://")) {
      rest = rest.substring(rest.indexOf("//") + 2);
    }
    for (String host : new String[] {"dx.doi.org/", "www.doi.org/", "doi.org/"}) {
      if (rest.startsWith(host)) {
        return rest.substring(host.length());
      }
    }
    if (rest.startsWith("doi")) {
      rest = rest.substring(3).stripLeading();
      rest = rest.startsWith(":") ? rest.substring(1).stripLeading() : rest;
    }
    return rest;
  }

  /** Decodes {@code %2F} and the like; anything else behind a percent sign stays as it is. */
  private static String decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); ) {
      int high = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = i + 2 <= text.length() - 1 ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (text.charAt(i) == '%' && high >= 0 && low >= 0) {
        bytes.write(high * 16 + low);
        i += 3;
      } else {
        int codePoint = text.codePointAt(i);
        bytes.writeBytes(Character.toString(codePoint).getBytes(UTF_8));
        i += Character.charCount(codePoint);
      }
    }
    return bytes.toString(UTF_8).toLowerCase(Locale.ROOT);
  }
}
