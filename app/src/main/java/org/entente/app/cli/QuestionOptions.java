package org.entente.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.host.measure.CountryWords;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Question;
import org.entente.host.measure.QuestionParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked. */
final class QuestionOptions {

  @Option(
      names = "--country",
      paramLabel = "CODE",
      required = true,
      description = "The country, two letters of ISO 3166-1: CN, US, GB …")
  private String country = "";

  @Option(
      names = "--partner",
      paramLabel = "CODE|all",
      description = "A partner country, or all. Default: all.")
  private @Nullable String partner;

  @Option(
      names = "--years",
      paramLabel = "FROM-TO",
      description = "A span of years, both included, or one year. Default: all years.")
  private @Nullable String years;

  @Option(
      names = "--year-rule",
      paramLabel = "publication|publication-only|early-access",
      description =
          "Which of a work's years counts. Default: publication, and early access where there is no year of publication yet.")
  private @Nullable String yearRule;

  @Option(
      names = "--document-types",
      paramLabel = "TYPES|all",
      description = "Document types with commas between them, or all. Default: article,review.")
  private @Nullable String documentTypes;

  @Option(
      names = "--counting",
      paramLabel = "full|fractional|author-fractional",
      description =
          "How works with several countries count: 1 for each, 1/n for each of n, or in equal parts for each author. Default: full.")
  private @Nullable String counting;

  @Option(
      names = "--fold",
      paramLabel = "FROM:TO",
      description = "Count countries as another: HK,MO:CN. May stand more than once.")
  private List<String> fold = new ArrayList<>();

  @Option(
      names = "--profile",
      paramLabel = "ID[,ID]",
      description =
          "Definition profiles of countries, such as CN+HK+MO; 'entente profiles' lists them.")
  private List<String> profiles = new ArrayList<>();

  @Option(
      names = "--countries-from",
      paramLabel = "address|address-only|organisation",
      description =
          "Where the source states a country beside an address, which of the two counts. Default: address.")
  private @Nullable String countriesFrom;

  @Option(
      names = "--parameter",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the metric. May stand more than once.")
  private List<String> parameters = new ArrayList<>();

  Question question(String metric) throws MeasureException {
    return QuestionParser.parse(
        metric,
        country,
        partner,
        years,
        yearRule,
        documentTypes,
        counting,
        new CountryWords(fold, profiles, countriesFrom),
        parameters);
  }

  /** The names between commas. */
  static List<String> names(List<String> given) {
    return given.stream()
        .flatMap(names -> Arrays.stream(names.split(",", -1)))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
