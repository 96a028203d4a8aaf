package org.entente.host.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.host.country.CountryDefinition;
import org.entente.host.country.Profile;
import org.entente.host.country.Profile.Fold;
import org.entente.host.country.Profiles;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;

/** How much an answer depends on what is meant by a country: one question under every profile. */
public final class Sensitivity {

  /** The name of the answer without any profile. */
  public static final String ISO = "iso";

  private Sensitivity() {}

  /**
   * The answer under one profile.
   *
   * @param profile the profile's id; {@link #ISO} without one
   * @param title what it means
   * @param country what the country that was asked about counts as under it
   * @param partner the same of the partner; empty where there is none, or all
   * @param measurement null where it cannot be measured
   * @param refusal why not, a sentence, or empty
   * @param differences each observation's value minus the value without a profile of the same year
   *     and partner; empty where the two are not of the same country
   */
  public record Row(
      String profile,
      String title,
      String country,
      String partner,
      @Nullable Measurement measurement,
      String refusal,
      Map<Observation, BigDecimal> differences) {

    public Row {
      differences = Map.copyOf(differences);
    }

    /** Whether it measures what the answer without a profile measures, and finds the same. */
    public boolean changesNothing() {
      return !profile.equals(ISO)
          && measurement != null
          && differences.size() == measurement.observations().size()
          && differences.values().stream().allMatch(difference -> difference.signum() == 0);
    }
  }

  /**
   * Measures under every profile, the answer without any first. Profiles that the question itself
   * has are left out of it; its folds stay.
   *
   * @throws MeasureException if it cannot be measured without a profile either
   */
  public static List<Row> of(Measurer measurer, Question question, String dataset)
      throws MeasureException {
    Question plain =
        question.with(question.country(), question.partner(), question.countries().with(Set.of()));
    Measurement standard = measurer.measure(plain, dataset);
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            ISO,
            "countries as in ISO 3166-1",
            plain.country(),
            plain.partner().orElse(""),
            standard,
            "",
            Map.of()));
    Map<String, BigDecimal> values = new HashMap<>();
    standard.observations().forEach(o -> values.put(key(o), o.value()));
    for (Profile profile : Profiles.all()) {
      if (profile.standard()) {
        continue;
      }
      CountryDefinition definition = plain.countries().with(Set.of(profile.id()));
      for (String country : units(definition, plain.country())) {
        for (String partner : units(definition, plain.partner().orElse(""))) {
          rows.add(row(measurer, plain, dataset, profile, definition, country, partner, values));
        }
      }
    }
    return rows;
  }

  private static Row row(
      Measurer measurer,
      Question plain,
      String dataset,
      Profile profile,
      CountryDefinition definition,
      String country,
      String partner,
      Map<String, BigDecimal> standard) {
    Optional<String> with = partner.isEmpty() ? Optional.empty() : Optional.of(partner);
    try {
      Measurement measured = measurer.measure(plain.with(country, with, definition), dataset);
      Map<Observation, BigDecimal> differences = new HashMap<>();
      if (country.equals(plain.country())) {
        for (Observation o : measured.observations()) {
          BigDecimal before = standard.get(key(o));
          if (before != null) {
            differences.put(o, o.value().subtract(before));
          }
        }
      }
      return new Row(profile.id(), profile.title(), country, partner, measured, "", differences);
    } catch (MeasureException e) {
      return new Row(
          profile.id(),
          profile.title(),
          country,
          partner,
          null,
          String.valueOf(e.getMessage()),
          Map.of());
    }
  }

  /** What a country counts as under a definition: itself, another, or its parts. */
  private static List<String> units(CountryDefinition definition, String country) {
    for (Fold fold : definition.folds()) {
      if (fold.country().equals(country)) {
        return List.of(fold.into());
      }
    }
    if (country.equals("GB") && definition.nations()) {
      return List.copyOf(new TreeSet<>(Profiles.nations()));
    }
    return List.of(country);
  }

  private static String key(Observation o) {
    return o.entity() + "\t" + o.partner() + "\t" + o.year();
  }
}
