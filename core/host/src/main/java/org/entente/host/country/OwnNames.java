package org.entente.host.country;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user's own names of countries: the last part of an address, its last few parts, or the whole of
 * it, each with a country. The longest that an address ends in decides, before any table.
 */
final class OwnNames {

  private final Map<String, String> codes = new HashMap<>();

  /** The keys of the last parts of all names, asked first. */
  private final Set<String> lastParts = new HashSet<>();

  private final String version;
  private int mostParts = 1;

  private OwnNames(String version) {
    this.version = version;
  }

  /**
   * Reads a file in the format of {@link OwnNamesFile}.
   *
   * @throws IOException where the file cannot be read or a line is not as described; the message
   *     says which and what to do
   */
  static OwnNames read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    OwnNames own = new OwnNames("+own." + fingerprint(bytes));
    List<OwnNamesFile.Entry> entries = OwnNamesFile.parse(new String(bytes, UTF_8), file);
    entries.forEach(entry -> own.add(entry.name(), entry.country()));
    return own;
  }

  private void add(String name, String country) {
    int last = AddressParts.separatorBefore(name, name.length());
    codes.put(key(Words.of(name)), country);
    lastParts.add(key(Words.of(name.substring(last + 1))));
    int parts = 1;
    for (int end = last; end >= 0; end = AddressParts.separatorBefore(name, end)) {
      parts++;
    }
    mostParts = Math.max(mostParts, parts);
  }

  /** What is put behind the version of the tables: the beginning of the file's SHA-256. */
  String version() {
    return version;
  }

  boolean isEmpty() {
    return codes.isEmpty();
  }

  /** The user's decision on an address; null where there is none. */
  @Nullable Resolution find(String address) {
    int last = AddressParts.separatorBefore(address, address.length());
    if (!lastParts.contains(key(Words.of(address.substring(last + 1))))) {
      return null;
    }
    Resolution found = null;
    int separator = address.length();
    for (int parts = 1; parts <= mostParts && separator >= 0; parts++) {
      separator = AddressParts.separatorBefore(address, separator);
      Words words = Words.of(address.substring(separator + 1));
      String country = codes.get(key(words));
      if (country != null) {
        found =
            new Resolution(country, Rule.USER_ALIAS.id(), words.quote(0, words.size()), address);
      }
    }
    return found;
  }

  /**
   * What two texts must share to be one name: the words in normal form, without postcodes and other
   * words with a digit at either end, where anything else is left.
   */
  static String key(Words words) {
    int from = firstWord(words);
    return words.phrase(from, afterLastWord(words, from));
  }

  /** The same words as they are written. */
  static String shown(Words words) {
    int from = firstWord(words);
    return words.quote(from, afterLastWord(words, from));
  }

  private static int firstWord(Words words) {
    int from = 0;
    while (from < words.size() && PostalCodes.hasDigit(words.word(from))) {
      from++;
    }
    return from < words.size() ? from : 0;
  }

  private static int afterLastWord(Words words, int from) {
    int to = words.size();
    while (to > from && PostalCodes.hasDigit(words.word(to - 1))) {
      to--;
    }
    return to > from ? to : words.size();
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
