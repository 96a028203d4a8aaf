package org.entente.host.country;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.host.country.Profile.Fold;
import org.jspecify.annotations.Nullable;

/**
 * What a question means by a country.
 *
 * @param profiles ids of definition profiles
 * @param fold further countries to count as another: {@code HK -> CN}
 * @param source which country an address has where the source states one beside it
 */
public record CountryDefinition(
    SortedSet<String> profiles, SortedMap<String, String> fold, CountrySource source) {

  public CountryDefinition {
    profiles = Collections.unmodifiableSortedSet(new TreeSet<>(profiles));
    fold = Collections.unmodifiableSortedMap(new TreeMap<>(fold));
    for (String id : profiles) {
      if (Profiles.find(id).isEmpty()) {
        throw new IllegalArgumentException("There is no definition profile '" + id + "'.");
      }
    }
  }

  /** Countries as in ISO 3166-1, none folded, each address's own. */
  public static CountryDefinition iso() {
    return new CountryDefinition(new TreeSet<>(), new TreeMap<>(), CountrySource.ADDRESS);
  }

  /** As in ISO 3166-1, but some countries folded. */
  public static CountryDefinition folding(Map<String, String> fold) {
    return new CountryDefinition(new TreeSet<>(), new TreeMap<>(fold), CountrySource.ADDRESS);
  }

  /** By definition profiles. */
  public static CountryDefinition by(Collection<String> profiles) {
    return new CountryDefinition(new TreeSet<>(profiles), new TreeMap<>(), CountrySource.ADDRESS);
  }

  /**
   * By the widest profiles: territories, regions and nations that some count as countries of their
   * own are part of their states.
   */
  public static CountryDefinition states(CountrySource source) {
    return new CountryDefinition(new TreeSet<>(Profiles.ofStates()), new TreeMap<>(), source);
  }

  /** The same with other profiles. */
  public CountryDefinition with(Collection<String> others) {
    return new CountryDefinition(new TreeSet<>(others), fold, source);
  }

  /** The profiles, in the order of their ids. */
  public List<Profile> chosen() {
    return profiles.stream().flatMap(id -> Profiles.find(id).stream()).toList();
  }

  /** Every fold: those of the profiles, then the further ones. */
  public List<Fold> folds() {
    List<Fold> folds = new ArrayList<>();
    chosen().forEach(profile -> folds.addAll(profile.folds()));
    fold.forEach((from, to) -> folds.add(Fold.always(from, to)));
    return folds;
  }

  /** Whether the nations of the United Kingdom count as countries. */
  public boolean nations() {
    return chosen().stream().anyMatch(profile -> profile.splits().contains("GB"));
  }

  /** Whether some countries are folded or taken apart. */
  public boolean regroups() {
    return nations() || !folds().isEmpty();
  }

  /** What an address's country counts as. */
  public String unit(String country, String nation, @Nullable Integer year) {
    String unit = nations() && country.equals("GB") && !nation.isEmpty() ? nation : country;
    for (Fold each : folds()) {
      boolean holds =
          each.always() || (year != null && each.firstYear() <= year && year <= each.lastYear());
      if (holds && each.country().equals(unit)) {
        return each.into();
      }
    }
    return unit;
  }

  /** Whether a code means something under this definition, in some year at least. */
  public boolean hasUnit(String code) {
    if (CountryNames.isKnown(code)) {
      return folds().stream().noneMatch(each -> each.always() && each.country().equals(code));
    }
    return folds().stream().anyMatch(each -> each.into().equals(code))
        || (nations() && Profiles.names().containsKey(code) && code.startsWith("GB-"));
  }

  /** Why the parts of the definition contradict each other, a sentence; empty where they do not. */
  public Optional<String> contradiction() {
    List<Profile> chosen = chosen();
    for (int i = 0; i < chosen.size(); i++) {
      for (int k = i + 1; k < chosen.size(); k++) {
        if (chosen.get(i).subject().equals(chosen.get(k).subject())) {
          return Optional.of(
              chosen.get(i).id()
                  + " and "
                  + chosen.get(k).id()
                  + " are two definitions of the same. Choose one of them.");
        }
      }
    }
    List<Fold> folds = folds();
    for (int i = 0; i < folds.size(); i++) {
      Fold one = folds.get(i);
      if (nations() && (one.country().equals("GB") || one.into().equals("GB"))) {
        return Optional.of(
            "GB is taken apart into its nations and folded into "
                + one.into()
                + " at the same time. Choose one of the two.");
      }
      for (int k = 0; k < folds.size(); k++) {
        Fold other = folds.get(k);
        if (k > i
            && one.country().equals(other.country())
            && !one.into().equals(other.into())
            && one.overlaps(other)) {
          return Optional.of(
              one.country()
                  + " cannot count as "
                  + one.into()
                  + " and as "
                  + other.into()
                  + ". Choose one of the two.");
        }
        if (one.into().equals(other.country())) {
          return Optional.of(
              one.country()
                  + " is folded into "
                  + one.into()
                  + ", which is itself folded. Fold both into the same country.");
        }
      }
    }
    return Optional.empty();
  }

  /** The line that stands under figures. */
  public String sentence() {
    StringBuilder text = new StringBuilder("countries as in ISO 3166-1");
    List<Profile> changing = chosen().stream().filter(profile -> !profile.standard()).toList();
    if (!regroups()) {
      text.append(", none folded");
    } else {
      String separator = ", but ";
      for (Profile profile : changing) {
        text.append(separator).append(profile.title());
        text.append(" (profile ").append(profile.id()).append(')');
        separator = ", ";
      }
      Map<String, TreeSet<String>> into = new TreeMap<>();
      fold.forEach((from, to) -> into.computeIfAbsent(to, each -> new TreeSet<>()).add(from));
      for (Map.Entry<String, TreeSet<String>> entry : into.entrySet()) {
        text.append(separator).append(entry.getKey()).append(" = ").append(entry.getKey());
        entry.getValue().forEach(from -> text.append('+').append(from));
        separator = ", ";
      }
    }
    if (!profiles.isEmpty()) {
      text.append("; definitions ").append(Profiles.version());
    }
    if (source != CountrySource.ADDRESS) {
      text.append("; ").append(source.sentence());
    }
    return text.toString();
  }
}
