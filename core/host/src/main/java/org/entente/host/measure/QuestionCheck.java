package org.entente.host.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.host.country.CountryDefinition;
import org.entente.host.country.CountryNames;
import org.entente.host.country.Profile.Fold;
import org.entente.host.country.Profiles;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;

/** Refuses questions that have no answer, with the sentence that says why. */
final class QuestionCheck {

  private static final Pattern DOCUMENT_TYPE = Pattern.compile("[a-z][a-z-]*");

  private QuestionCheck() {}

  static void check(Question question, MetricInfo metric) throws MeasureException {
    CountryDefinition countries = question.countries();
    Optional<String> contradiction = countries.contradiction();
    if (contradiction.isPresent()) {
      throw new MeasureException(contradiction.get());
    }
    country(question.country(), "country", countries);
    if (question.partner().isPresent()) {
      country(question.partner().get(), "partner", countries);
      if (!metric.byPartner()) {
        throw new MeasureException(
            "The metric "
                + metric.id()
                + " has no partners. Leave the partner out, or ask for partner-works or partner-share.");
      }
      if (question.partner().get().equals(question.country())) {
        throw new MeasureException(
            "The partner "
                + question.country()
                + " is the country itself. Name another country as partner.");
      }
    }
    for (String type : question.documentTypes()) {
      if (!DOCUMENT_TYPE.matcher(type).matches()) {
        throw new MeasureException(
            "'" + type + "' is not a document type: write article,review or all.");
      }
    }
    if (!metric.countings().contains(question.counting())) {
      throw new MeasureException(
          "The metric "
              + metric.id()
              + " is not defined for "
              + name(question.counting())
              + " counting. Ask for "
              + String.join(
                  " or ", metric.countings().stream().map(QuestionCheck::name).sorted().toList())
              + " counting.");
    }
    parameters(question, metric);
  }

  private static void parameters(Question question, MetricInfo metric) throws MeasureException {
    Set<String> known = new TreeSet<>();
    for (MetricInfo.Parameter parameter : metric.parameters()) {
      known.add(parameter.name());
      String given = question.parameters().get(parameter.name());
      if (given != null && !parameter.choices().isEmpty() && !parameter.choices().contains(given)) {
        throw new MeasureException(
            "The parameter "
                + parameter.name()
                + " of "
                + metric.id()
                + " cannot be '"
                + given
                + "'. It can be: "
                + String.join(", ", parameter.choices())
                + ".");
      }
    }
    for (String parameter : question.parameters().keySet()) {
      if (!known.contains(parameter)) {
        throw new MeasureException(
            "The metric "
                + metric.id()
                + " has no parameter '"
                + parameter
                + "'. "
                + (known.isEmpty() ? "It has none." : "It has: " + String.join(", ", known) + "."));
      }
    }
  }

  static String name(Counting counting) {
    return counting.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void country(String code, String what, CountryDefinition countries)
      throws MeasureException {
    if (countries.hasUnit(code)) {
      return;
    }
    Optional<Fold> folded =
        countries.folds().stream()
            .filter(fold -> fold.always() && fold.country().equals(code))
            .findFirst();
    if (folded.isPresent()) {
      throw new MeasureException(
          code
              + " is folded into "
              + folded.get().into()
              + ", so it cannot be asked about. Ask about "
              + folded.get().into()
              + ", or fold it no longer.");
    }
    if (Profiles.gives(code)) {
      throw new MeasureException(
          code
              + " ("
              + CountryNames.of(code)
              + ") is a country only under a definition profile: add "
              + Profiles.all().stream()
                  .filter(profile -> CountryDefinition.by(Set.of(profile.id())).hasUnit(code))
                  .map(profile -> "--profile " + profile.id())
                  .collect(Collectors.joining(" or "))
              + ".");
    }
    throw new MeasureException(
        "'"
            + code
            + "' is not a "
            + what
            + ": a code of ISO 3166-1 such as CN, US or GB was expected.");
  }
}
