package org.entente.app.server;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.host.measure.Question;
import org.entente.host.plugin.PluginRegistry;
import org.entente.spi.Counting;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/** The query parameters that make a question; their names are the command line's long options. */
public final class QuestionParameters {

  private static final String ALL = "all";
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern YEARS = Pattern.compile("([0-9]{4})(?:-([0-9]{4}))?");

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

  @QueryParam("document-types")
  @Parameter(
      description = "Document types, separated by commas, or 'all'.",
      schema = @Schema(type = "string", defaultValue = "article,review"))
  public @Nullable String documentTypes;

  @QueryParam("counting")
  @Parameter(
      description =
          "How a work with several countries counts: 1 for each of its countries, or 1/n.",
      schema =
          @Schema(
              type = "string",
              defaultValue = "full",
              allowableValues = {"full", "fractional"}))
  public @Nullable String counting;

  @QueryParam("fold")
  @Parameter(
      description = "Countries to count as another: HK,MO:CN. May stand more than once.",
      example = "HK,MO:CN")
  public List<String> fold = List.of();

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
    return new Question(
        metric(plugins),
        country("country", required("country", country, "two letters, such as country=CN")),
        partner(),
        years(),
        documentTypes(),
        counting(),
        fold(),
        parameters());
  }

  private String metric(PluginRegistry plugins) {
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
    return id;
  }

  private Optional<String> partner() {
    if (partner == null || partner.isBlank() || partner.strip().equalsIgnoreCase(ALL)) {
      return Optional.empty();
    }
    return Optional.of(country("partner", partner));
  }

  private Optional<Years> years() {
    if (years == null || years.isBlank()) {
      return Optional.empty();
    }
    Matcher matcher = YEARS.matcher(years.strip());
    if (!matcher.matches()) {
      throw ProblemException.badRequest(
          "years=" + years + " is not a span of years; write 2013-2023, or 2018.");
    }
    int from = Integer.parseInt(matcher.group(1));
    int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
    if (from > to) {
      throw ProblemException.badRequest("years=" + years + ": the first year is after the last.");
    }
    return Optional.of(new Years(from, to));
  }

  private SortedSet<String> documentTypes() {
    if (documentTypes == null || documentTypes.isBlank()) {
      return new TreeSet<>(List.of("article", "review"));
    }
    if (documentTypes.strip().equalsIgnoreCase(ALL)) {
      return new TreeSet<>();
    }
    return new TreeSet<>(parts(documentTypes.toLowerCase(Locale.ROOT)));
  }

  private Counting counting() {
    if (counting == null || counting.isBlank()) {
      return Counting.FULL;
    }
    return switch (counting.strip().toLowerCase(Locale.ROOT)) {
      case "full" -> Counting.FULL;
      case "fractional" -> Counting.FRACTIONAL;
      default ->
          throw ProblemException.badRequest(
              "counting=" + counting + " is no counting method; there are full and fractional.");
    };
  }

  private SortedMap<String, String> fold() {
    SortedMap<String, String> folded = new TreeMap<>();
    for (String rule : fold) {
      int colon = rule.indexOf(':');
      if (colon < 1) {
        throw ProblemException.badRequest(
            "fold=" + rule + " does not say what to count as what; write HK,MO:CN.");
      }
      String to = country("fold", rule.substring(colon + 1));
      for (String from : parts(rule.substring(0, colon))) {
        folded.put(country("fold", from), to);
      }
    }
    return folded;
  }

  private SortedMap<String, String> parameters() {
    SortedMap<String, String> values = new TreeMap<>();
    for (String given : parameter) {
      int colon = given.indexOf(':');
      if (colon < 1) {
        throw ProblemException.badRequest("parameter=" + given + " is not of the form name:value.");
      }
      values.put(given.substring(0, colon), given.substring(colon + 1));
    }
    return values;
  }

  private static String country(String parameter, String given) {
    String code = given.strip().toUpperCase(Locale.ROOT);
    if (code.equals("UK")) {
      throw ProblemException.badRequest(parameter + "=UK: the code of the United Kingdom is GB.");
    }
    // Kosovo has a code that is in wide use and not in the standard.
    if (!COUNTRIES.contains(code) && !code.equals("XK")) {
      throw ProblemException.badRequest(
          parameter
              + "="
              + given
              + " is not a country's code by ISO 3166-1; write two letters, such as CN."
              + " /api/v1/countries lists them.");
    }
    return code;
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
