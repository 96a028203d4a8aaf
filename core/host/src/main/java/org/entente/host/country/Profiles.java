package org.entente.host.country;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.host.country.Profile.Fold;

/** The definition profiles that ship with Entente, read once from {@code profiles.tsv}. */
public final class Profiles {

  static final String FILE = "profiles.tsv";

  private static final MonthDay COUNTED = MonthDay.of(7, 1);

  private static final Profiles STANDARD = new Profiles(CountryTables.lines(FILE));

  private final Map<String, Profile> profiles = new LinkedHashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private String version = "";

  private Profiles(List<String> lines) {
    Map<String, String[]> titles = new LinkedHashMap<>();
    Map<String, List<Fold>> folds = new LinkedHashMap<>();
    Map<String, Set<String>> splits = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] row = line.split("\t", -1);
      if (row.length != 7) {
        throw new IllegalStateException(FILE + ", line " + number + ": 7 columns expected");
      }
      switch (row[1]) {
        case "version" -> version = row[2];
        case "name" -> names.put(row[2], row[3]);
        case "title" -> titles.put(row[0], row);
        case "fold" ->
            folds
                .computeIfAbsent(row[0], id -> new ArrayList<>())
                .add(new Fold(row[2], row[3], firstYear(row[4]), lastYear(row[5])));
        case "split" -> splits.computeIfAbsent(row[0], id -> new LinkedHashSet<>()).add(row[2]);
        default -> throw new IllegalStateException(FILE + ", line " + number + ": " + row[1]);
      }
    }
    titles.forEach(
        (id, row) ->
            profiles.put(
                id,
                new Profile(
                    id,
                    row[2],
                    row[3],
                    row[5].equals("standard"),
                    folds.getOrDefault(id, List.of()),
                    splits.getOrDefault(id, Set.of()),
                    row[6])));
  }

  /** The first year on whose 1 July it holds. */
  private static int firstYear(String date) {
    if (date.isEmpty()) {
      return Profile.ALWAYS_FROM;
    }
    LocalDate from = LocalDate.parse(date);
    return from.isAfter(COUNTED.atYear(from.getYear())) ? from.getYear() + 1 : from.getYear();
  }

  /** The last year on whose 1 July it holds. */
  private static int lastYear(String date) {
    if (date.isEmpty()) {
      return Profile.ALWAYS_UNTIL;
    }
    LocalDate until = LocalDate.parse(date);
    return until.isBefore(COUNTED.atYear(until.getYear())) ? until.getYear() - 1 : until.getYear();
  }

  /** The version of the definitions, printed with every result that uses one. */
  public static String version() {
    return STANDARD.version;
  }

  /** All of them, in the order of the file. */
  public static List<Profile> all() {
    return List.copyOf(STANDARD.profiles.values());
  }

  public static Optional<Profile> find(String id) {
    return Optional.ofNullable(STANDARD.profiles.get(id));
  }

  /**
   * The ids of the profiles that fold most into each state; those that make a union of states, or
   * take one apart, are none of them.
   */
  static List<String> ofStates() {
    Map<String, Profile> widest = new LinkedHashMap<>();
    for (Profile profile : STANDARD.profiles.values()) {
      if (!profile.folds().isEmpty()
          && profile.folds().stream().noneMatch(fold -> gives(fold.into()))) {
        widest.merge(
            profile.subject(),
            profile,
            (one, other) -> other.folds().size() > one.folds().size() ? other : one);
      }
    }
    return widest.values().stream().map(Profile::id).toList();
  }

  /** Whether a code is one that only profiles give, such as {@code EU} or {@code GB-SCT}. */
  public static boolean gives(String code) {
    return STANDARD.names.containsKey(code);
  }

  /** The codes that only profiles give. */
  public static Set<String> given() {
    return Collections.unmodifiableSet(STANDARD.names.keySet());
  }

  /** The codes of the nations of the United Kingdom. */
  public static Set<String> nations() {
    Set<String> nations = new LinkedHashSet<>(STANDARD.names.keySet());
    nations.removeIf(code -> !code.startsWith("GB-"));
    return nations;
  }

  /** Codes that only profiles give, such as {@code EU} and {@code GB-SCT}, with their names. */
  static Map<String, String> names() {
    return Collections.unmodifiableMap(STANDARD.names);
  }
}
