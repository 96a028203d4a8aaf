package org.entente.host.country;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The file of a user's own names: UTF-8, a line each, the name as it stands in addresses, a tab,
 * the country's code. Empty lines and lines that begin with {@code #} are passed over and kept.
 */
public final class OwnNamesFile {

  /** Its name within a library's folder. */
  public static final String NAME = "countries.tsv";

  private static final String HEAD =
      "# Own names of countries, asked before the tables that ship with Entente.\n"
          + "# A line each: the last part of an address, its last few parts, or all of it; a tab;"
          + " the code by ISO 3166-1.\n";

  private final Path file;

  /**
   * @param library the library's folder
   */
  public OwnNamesFile(Path library) {
    this.file = library.resolve(NAME);
  }

  /** One name and its country. */
  public record Entry(String name, String country) {}

  public Path file() {
    return file;
  }

  /**
   * The names; none where there is no file.
   *
   * @throws IOException where it cannot be read, or a line is not as described
   */
  public List<Entry> entries() throws IOException {
    return Files.exists(file) ? parse(Files.readString(file, UTF_8), file) : List.of();
  }

  /**
   * Gives a name its country, in place of the one it had.
   *
   * @param name the last part of an address, its last few parts, or all of it
   * @param country a code of ISO 3166-1
   * @throws IOException where the name says nothing, the code is not known, or the file cannot be
   *     written
   */
  public synchronized void put(String name, String country) throws IOException {
    String written = name.replaceAll("\\s+", " ").strip();
    String code = country.strip().toUpperCase(Locale.ROOT);
    if (Words.normal(written).isEmpty() || written.startsWith("#")) {
      throw new OwnNamesException(
          "'"
              + written
              + "' cannot be a name: it must have a letter or a digit, and not begin with"
              + " #.");
    }
    if (!CountryNames.isKnown(code)) {
      throw new OwnNamesException(noCode(country));
    }
    List<String> lines = without(written);
    lines.add(written + "\t" + code);
    write(lines);
  }

  /**
   * Forgets a name; false where it was not there.
   *
   * @throws IOException where the file cannot be read or written
   */
  public synchronized boolean remove(String name) throws IOException {
    int before = entries().size();
    List<String> lines = without(name);
    write(lines);
    return entries().size() < before;
  }

  /** The lines of the file but for that of a name. */
  private List<String> without(String name) throws IOException {
    entries();
    String key = OwnNames.key(Words.of(name));
    List<String> kept = new ArrayList<>();
    String text = Files.exists(file) ? Files.readString(file, UTF_8) : HEAD;
    for (String line : text.lines().toList()) {
      boolean entry = !line.isBlank() && !line.startsWith("#");
      if (!entry || !OwnNames.key(Words.of(line.split("\t", -1)[0])).equals(key)) {
        kept.add(line);
      }
    }
    return kept;
  }

  private void write(List<String> lines) throws IOException {
    Path aside = file.resolveSibling(NAME + ".new");
    Files.writeString(aside, String.join("\n", lines) + "\n", UTF_8);
    Files.move(aside, file, REPLACE_EXISTING, ATOMIC_MOVE);
  }

  static List<Entry> parse(String text, Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    int number = 0;
    for (String line : text.replace("\uFEFF", "").lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] row = line.split("\t", -1);
      if (row.length != 2 || Words.normal(row[0]).isEmpty()) {
        throw new OwnNamesException(
            file + ", line " + number + ": expected a name, a tab and a country's code.");
      }
      String code = row[1].strip();
      if (!CountryNames.isKnown(code)) {
        throw new OwnNamesException(file + ", line " + number + ": " + noCode(code));
      }
      entries.add(new Entry(row[0].strip(), code));
    }
    return List.copyOf(entries);
  }

  private static String noCode(String code) {
    return code.strip()
        + " is not a country's code. Use two capital letters of ISO 3166-1, such as CN.";
  }
}
