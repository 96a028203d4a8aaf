package org.entente.host.country;

import java.util.List;
import java.util.Set;
import org.entente.host.country.CountryTables.Region;
import org.jspecify.annotations.Nullable;

/** States and provinces that stand where a country should, and universities called after them. */
final class RegionRules {

  private final CountryTables tables;

  RegionRules(CountryTables tables) {
    this.tables = tables;
  }

  /** A state or province without a postcode or a country. */
  @Nullable Decision regionAlone(List<String> parts) {
    Words words = Words.of(parts.get(parts.size() - 1));
    int size = words.size();
    String normal = words.phrase(0, size);
    for (Region region : tables.regions(normal)) {
      boolean code = normal.equals(region.code()) && !normal.equals(region.name());
      boolean settles =
          switch (region.alone()) {
            case CODE_OR_NAME -> true;
            case NAME -> !code;
            case CODE -> code;
            case NEITHER -> false;
          };
      if (!settles || code && (!words.capitals(0, size) || !mayHaveCode(parts, normal))) {
        continue;
      }
      Rule rule =
          switch (region.country()) {
            case "CA" -> Rule.CANADIAN_PROVINCE;
            case "AU" -> Rule.AUSTRALIAN_STATE;
            default -> Rule.US_STATE;
          };
      return Decision.onPart(region.result(), rule, words, 0, size);
    }
    return null;
  }

  /**
   * Whether a bare code at the end of these parts may be a state's. Not where the address is in a
   * country with two-letter provinces of its own, and not in two or three words that may as well be
   * a person's name and initials.
   */
  private boolean mayHaveCode(List<String> parts, String code) {
    Words words = Words.of(String.join(",", parts));
    if (parts.size() < 3 && words.size() < 4 || isNamed(parts, code)) {
      return false;
    }
    Set<String> foreign = tables.words("no-code");
    Set<String> places = tables.words("no-code-" + code);
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + 4); to++) {
        String phrase = words.phrase(from, to);
        if (foreign.contains(phrase) || places.contains(phrase)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether an earlier part names the country that has this code: {@code …, Israel, IL}. */
  private boolean isNamed(List<String> parts, String code) {
    for (String part : parts) {
      Words words = Words.of(part);
      CountryTables.Name name =
          words.size() == 0 ? null : tables.name(words.phrase(0, words.size()));
      if (name != null && name.country().equalsIgnoreCase(code)) {
        return true;
      }
    }
    return false;
  }

  /** {@code University of Maryland}, {@code Arizona State University} as the last part. */
  @Nullable Decision stateUniversity(String last) {
    Words words = Words.of(last);
    int size = words.size();
    String normal = words.phrase(0, size);
    for (int from = 1; from < size; from++) {
      boolean of = from >= 2 && words.phrase(from - 2, from).equals("university of");
      for (Region region : of ? tables.regions(words.phrase(from, size)) : List.<Region>of()) {
        if (namesState(region, words.phrase(from, size))) {
          return Decision.onPart("US", Rule.US_STATE_UNIVERSITY, words, from - 2, size);
        }
      }
    }
    if (normal.endsWith(" state university")) {
      for (int from = 0; from < size - 2; from++) {
        for (Region region : tables.regions(words.phrase(from, size - 2))) {
          if (namesState(region, words.phrase(from, size - 2))) {
            return Decision.onPart("US", Rule.US_STATE_UNIVERSITY, words, from, size);
          }
        }
      }
    }
    return null;
  }

  private static boolean namesState(Region region, String phrase) {
    return region.inUnitedStates()
        && region.alone() == CountryTables.Alone.CODE_OR_NAME
        && region.name().equals(phrase);
  }
}
