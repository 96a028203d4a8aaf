package org.entente.host.measure;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.host.country.CountryNames;
import org.entente.spi.Counting;
import org.entente.spi.MetricInfo;

/** Refuses questions that have no answer, with the sentence that says why. */
final class QuestionCheck {

  private static final Pattern DOCUMENT_TYPE = Pattern.compile("[a-z][a-z-]*");

  private QuestionCheck() {}

  static void check(Question question, MetricInfo metric) throws MeasureException {
    country(question.country(), "country");
    if (question.partner().isPresent()) {
      country(question.partner().get(), "partner");
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
    for (var fold : question.fold().entrySet()) {
      country(fold.getKey(), "folded country");
      country(fold.getValue(), "folded country");
      boolean asked =
          fold.getKey().equals(question.country())
              || question.partner().filter(fold.getKey()::equals).isPresent();
      if (asked) {
        throw new MeasureException(
            fold.getKey()
                + " is folded into "
                + fold.getValue()
                + ", so it cannot be asked about. Ask about "
                + fold.getValue()
                + ", or fold it no longer.");
      }
      if (question.fold().containsKey(fold.getValue())) {
        throw new MeasureException(
            fold.getKey()
                + " is folded into "
                + fold.getValue()
                + ", which is itself folded. Fold both into the same country.");
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
    Set<String> known = new TreeSet<>();
    metric.parameters().forEach(parameter -> known.add(parameter.name()));
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
    return counting.name().toLowerCase(Locale.ROOT);
  }

  private static void country(String code, String what) throws MeasureException {
    if (!CountryNames.isKnown(code)) {
      throw new MeasureException(
          "'"
              + code
              + "' is not a "
              + what
              + ": a code of ISO 3166-1 such as CN, US or GB was expected.");
    }
  }
}
