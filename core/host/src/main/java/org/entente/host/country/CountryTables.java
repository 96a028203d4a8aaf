package org.entente.host.country;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts the rules work with, read once from the tab-separated files beside this class. Each
 * file says in its first lines what its columns are; names are kept in the normal form of {@link
 * Words}.
 */
final class CountryTables {

  /** The files, in the order in which they are read: the first to give a name its country wins. */
  static final List<String> FILES =
      List.of(
          "codes.tsv",
          "vocabularies.tsv",
          "languages.tsv",
          "regions.tsv",
          "context.tsv",
          "words.tsv");

  /** Where a name may stand to be taken for a country. */
  enum Use {
    ANYWHERE,
    /** Only as a whole part: as last words of a longer text it is mostly something else. */
    WHOLE_PART,
    /** As {@link #WHOLE_PART}, and only in capitals. */
    CAPITALS,
    /** As {@link #ANYWHERE}, but only in capitals. */
    CAPITALS_ANYWHERE;

    boolean needsCapitals() {
      return this == CAPITALS || this == CAPITALS_ANYWHERE;
    }

    boolean anywhere() {
      return this == ANYWHERE || this == CAPITALS_ANYWHERE;
    }
  }

  /** A name of a country. */
  record Name(String country, Use use, Rule rule) {}

  /** How much of a region's code or name is needed to settle the country. */
  enum Alone {
    CODE_OR_NAME,
    NAME,
    CODE,
    NEITHER
  }

  /** A state, province or territory with the first characters of its postcodes. */
  record Region(
      String country,
      String code,
      String name,
      List<String> postcodes,
      String result,
      Alone alone) {

    boolean inUnitedStates() {
      return country.equals("US");
    }

    /** Whether a postcode, in normal form, begins as those of this region do. */
    boolean has(String postcode) {
      for (String range : postcodes) {
        int dash = range.indexOf('-');
        String low = dash < 0 ? range : range.substring(0, dash);
        String high = dash < 0 ? range : range.substring(dash + 1);
        if (postcode.length() >= low.length()) {
          String start = postcode.substring(0, low.length());
          if (start.compareTo(low) >= 0 && start.compareTo(high) <= 0) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** What may stand before a stated country and change it. */
  static final class Context {
    final Map<String, String> before = new HashMap<>();
    final Map<String, String> part = new HashMap<>();
    final Map<String, String> postcode = new HashMap<>();
    final Map<String, String> anywhere = new LinkedHashMap<>();
  }

  private final Map<String, String> codes = new LinkedHashMap<>();
  private final Map<String, Name> names = new HashMap<>();
  private final Map<String, List<Region>> regions = new HashMap<>();
  private final Map<String, Context> contexts = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Set<String> englishNames = new HashSet<>();
  private final String version;
  private int longestName;

  private CountryTables() {
    for (String[] row : rows("codes.tsv", 4)) {
      codes.put(row[0], row[1]);
      addName(row[1], row[0], useOf(row[1]), Rule.LAST_PART);
      englishNames.add(Words.normal(row[1]));
    }
    for (String[] row : rows("vocabularies.tsv", 4)) {
      addName(row[0], row[1], use(row[2]), Rule.ALIAS);
      englishNames.add(Words.normal(row[0]));
    }
    for (String[] row : rows("languages.tsv", 4)) {
      boolean english = row[3].equals("CLDR en");
      addName(row[0], row[1], use(row[2]), english ? Rule.LAST_PART : Rule.ALIAS);
      if (english) {
        englishNames.add(Words.normal(row[0]));
      }
    }
    for (String[] row : rows("regions.tsv", 7)) {
      addRegion(row);
    }
    for (String[] row : rows("context.tsv", 5)) {
      addContext(row);
    }
    for (String[] row : rows("words.tsv", 3)) {
      words.computeIfAbsent(row[0], kind -> new HashSet<>()).add(Words.normal(row[1]));
    }
    version = lines("version.txt").get(0);
  }

  /** The tables that ship with Entente. */
  static CountryTables standard() {
    return new CountryTables();
  }

  String version() {
    return version;
  }

  /** Codes and English names in the order of the file. */
  Map<String, String> codes() {
    return Collections.unmodifiableMap(codes);
  }

  /** The country that a name in normal form stands for. */
  @Nullable Name name(String normal) {
    return names.get(normal);
  }

  /** The number of words of the longest name. */
  int longestName() {
    return longestName;
  }

  /** Names in normal form that are compared with misspelt ones. */
  Set<String> englishNames() {
    return Collections.unmodifiableSet(englishNames);
  }

  /** The regions that a code or a name in normal form may mean. */
  List<Region> regions(String normal) {
    return regions.getOrDefault(normal, List.of());
  }

  @Nullable Context context(String country) {
    return contexts.get(country);
  }

  boolean isWord(String kind, String normal) {
    return words(kind).contains(normal);
  }

  Set<String> words(String kind) {
    return words.getOrDefault(kind, Set.of());
  }

  private void addName(String name, String country, Use use, Rule rule) {
    String normal = Words.normal(name);
    if (normal.isEmpty()) {
      throw new IllegalStateException("The name " + name + " has no letter or digit in it.");
    }
    names.putIfAbsent(normal, new Name(country, use, rule));
    longestName = Math.max(longestName, normal.split(" ", -1).length);
  }

  private Use useOf(String name) {
    for (String[] row : rows("languages.tsv", 4)) {
      if (row[0].equals(name)) {
        return use(row[2]);
      }
    }
    return Use.ANYWHERE;
  }

  private static Use use(String text) {
    return switch (text) {
      case "" -> Use.ANYWHERE;
      case "part" -> Use.WHOLE_PART;
      case "capitals" -> Use.CAPITALS;
      case "capitals-anywhere" -> Use.CAPITALS_ANYWHERE;
      default -> throw new IllegalStateException("A name's use is not " + text + ".");
    };
  }

  private void addRegion(String[] row) {
    Alone alone =
        switch (row[5]) {
          case "yes" -> Alone.CODE_OR_NAME;
          case "name" -> Alone.NAME;
          case "code" -> Alone.CODE;
          case "no" -> Alone.NEITHER;
          default -> throw new IllegalStateException("A region does not stand alone " + row[5]);
        };
    Region region =
        new Region(
            row[0],
            Words.normal(row[1]),
            Words.normal(row[2]),
            List.of(row[3].toLowerCase(Locale.ROOT).split(",", -1)),
            row[4],
            alone);
    for (String key : Set.of(region.code(), region.name())) {
      regions.computeIfAbsent(key, k -> new ArrayList<>()).add(region);
    }
  }

  private void addContext(String[] row) {
    Context context = contexts.computeIfAbsent(row[0], country -> new Context());
    Map<String, String> facts =
        switch (row[2]) {
          case "before" -> context.before;
          case "part" -> context.part;
          case "postcode" -> context.postcode;
          case "anywhere" -> context.anywhere;
          default -> throw new IllegalStateException("A context's reach is not " + row[2] + ".");
        };
    facts.put(Words.normal(row[1]), row[3]);
  }

  private static List<String[]> rows(String file, int columns) {
    List<String[]> rows = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] row = line.split("\t", -1);
      if (row.length != columns) {
        throw new IllegalStateException(
            file + ", line " + number + ": " + columns + " columns expected, got " + row.length);
      }
      rows.add(row);
    }
    return rows;
  }

  static List<String> lines(String file) {
    try (InputStream in = CountryTables.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The table " + file + " is missing from the program.");
      }
      return new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + file + " cannot be read.", e);
    }
  }
}
