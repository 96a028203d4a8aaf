package org.entente.host.country;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A user's own names of countries: UTF-8, a line each, the name as it stands in addresses, a tab,
 * the code. Empty lines and lines that begin with {@code #} are passed over.
 *
 * @param names name to code
 * @param version what is put behind the version of the tables: the beginning of the file's SHA-256
 */
record OwnNames(Map<String, String> names, String version) {

  /**
   * @throws IOException where the file cannot be read or a line is not as described; the message
   *     says which and what to do
   */
  static OwnNames read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Map<String, String> names = new LinkedHashMap<>();
    int number = 0;
    for (String line : new String(bytes, UTF_8).replace("\uFEFF", "").lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] row = line.split("\t", -1);
      if (row.length != 2 || Words.normal(row[0]).isEmpty()) {
        throw new IOException(
            file + ", line " + number + ": expected a name, a tab and a country's code.");
      }
      String code = row[1].strip();
      if (!CountryNames.isKnown(code)) {
        throw new IOException(
            file
                + ", line "
                + number
                + ": "
                + code
                + " is not a country's code. Use two capital letters of ISO 3166-1, such as CN.");
      }
      names.put(row[0], code);
    }
    return new OwnNames(names, "+own." + fingerprint(bytes));
  }

  private static String fingerprint(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has no SHA-256.", e);
    }
  }
}
