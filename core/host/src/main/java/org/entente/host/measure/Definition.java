package org.entente.host.measure;

import org.entente.host.engine.YearRule;
import org.entente.host.library.Dataset;

/**
 * The line that stands under every figure: how was it counted, what, what is meant by a country,
 * and by which tables the countries were found.
 */
final class Definition {

  private Definition() {}

  static String of(Question question, Dataset dataset) {
    return QuestionCheck.name(question.counting())
        + " counting; "
        + documentTypes(question)
        + "; "
        + (question.yearRule() == YearRule.PUBLICATION
            ? ""
            : "by " + question.yearRule().words() + "; ")
        + question.countries().sentence()
        + "; country tables "
        + tables(dataset.countryTables());
  }

  private static String documentTypes(Question question) {
    return question.documentTypes().isEmpty()
        ? "all document types"
        : "document types " + String.join(", ", question.documentTypes());
  }

  /** The version, with the user's own names in words. */
  private static String tables(String version) {
    int own = version.indexOf("+own.");
    return own < 0
        ? version
        : version.substring(0, own) + " with own names " + version.substring(own + 5);
  }
}
