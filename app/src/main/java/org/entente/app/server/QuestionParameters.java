package org.entente.app.server;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.host.measure.CountryWords;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Question;
import org.entente.host.measure.QuestionParser;
import org.entente.host.plugin.PluginRegistry;
import org.jspecify.annotations.Nullable;

/** The query parameters that make a question; their names are the command line's long options. */
public final class QuestionParameters {

  @QueryParam("metric")
  @Parameter(
      description = "The metric's id; /api/v1/metrics lists them.",
      required = true,
      example = "international-share")
  public @Nullable String metric;

  @QueryParam("country")
  @Parameter(
      description = "The country that is asked about, two letters by ISO 3166-1.",
      required = true,
      example = "CN")
  public @Nullable String country;

  @QueryParam("partner")
  @Parameter(
      description =
          "For metrics by partner: a partner country, two letters; 'all', or absent, for every"
              + " partner.",
      example = "US")
  public @Nullable String partner;

  @QueryParam("years")
  @Parameter(
      description = "A span of years, both ends included, or one year; absent for all years.",
      example = "2013-2023")
  public @Nullable String years;

  @QueryParam("year-rule")
  @Parameter(
      description =
          "Which of a work's years counts: that of publication (of early access where there is none"
              + " yet), of publication alone, or of early access where there was one.",
      schema =
          @Schema(
              type = "string",
              defaultValue = "publication",
              allowableValues = {"publication", "publication-only", "early-access"}))
  public @Nullable String yearRule;

  @QueryParam("document-types")
  @Parameter(
      description = "Document types, separated by commas, or 'all'.",
      schema = @Schema(type = "string", defaultValue = "article,review"))
  public @Nullable String documentTypes;

  @QueryParam("counting")
  @Parameter(
      description =
          "How a work with several countries counts: 1 for each of its countries, 1/n for each of n,"
              + " or in equal parts for each author.",
      schema =
          @Schema(
              type = "string",
              defaultValue = "full",
              allowableValues = {"full", "fractional", "author-fractional"}))
  public @Nullable String counting;

  @QueryParam("fold")
  @Parameter(
      description = "Countries to count as another: HK,MO:CN. May stand more than once.",
      example = "HK,MO:CN")
  public List<String> fold = List.of();

  @QueryParam("profile")
  @Parameter(
      description =
          "Definition profiles of countries, separated by commas; /api/v1/profiles lists them. May"
              + " stand more than once.",
      example = "CN+HK+MO")
  public List<String> profile = List.of();

  @QueryParam("countries-from")
  @Parameter(
      description =
          "Where the source states a country beside an address, such as that of its profile of the"
              + " organisation: which of the two counts.",
      schema =
          @Schema(
              type = "string",
              defaultValue = "address",
              allowableValues = {"address", "address-only", "organisation"}))
  public @Nullable String countriesFrom;

  @QueryParam("parameter")
  @Parameter(
      description =
          "A further parameter of the metric, name:value; /api/v1/metrics lists them with their"
              + " defaults. May stand more than once.")
  public List<String> parameter = List.of();

  /**
   * The question.
   *
   * @throws ProblemException if a parameter is missing or cannot be understood
   */
  Question question(PluginRegistry plugins) {
    String known =
        plugins.metrics().stream()
            .map(installed -> installed.extension().info().id())
            .sorted()
            .collect(Collectors.joining(", "));
    String id = required("metric", metric, "one of " + known);
    if (plugins.metric(id).isEmpty()) {
      throw ProblemException.badRequest(
          "There is no metric '" + id + "'; there are " + known + ".");
    }
    String code = required("country", country, "two letters, such as country=CN");
    try {
      return QuestionParser.parse(
          id,
          code,
          partner,
          years,
          yearRule,
          documentTypes,
          counting,
          new CountryWords(fold, spacesAsPlus(profile), countriesFrom),
          parameter);
    } catch (MeasureException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  /** In a web address a plus sign that is not escaped is a blank, and no profile has one. */
  private static List<String> spacesAsPlus(List<String> profiles) {
    return profiles.stream().map(each -> each.strip().replace(' ', '+')).toList();
  }

  /** The value of a parameter that must be there. */
  static String required(String name, @Nullable String value, String expected) {
    if (value == null || value.isBlank()) {
      throw ProblemException.badRequest(
          "The parameter '" + name + "' is missing: " + expected + ".");
    }
    return value.strip();
  }

  /** The parts between commas, blanks left out. */
  static List<String> parts(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
