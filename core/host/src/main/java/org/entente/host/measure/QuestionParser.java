package org.entente.host.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.host.country.CountryDefinition;
import org.entente.host.country.CountryNames;
import org.entente.host.country.CountrySource;
import org.entente.host.country.Profile;
import org.entente.host.country.Profiles;
import org.entente.host.engine.YearRule;
import org.entente.spi.Counting;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/**
 * Makes a question of the words that the command line, and a web address, give it; both use the
 * same names.
 */
public final class QuestionParser {

  private static final String ALL = "all";
  private static final Pattern YEARS = Pattern.compile("([0-9]{4})(?:-([0-9]{4}))?");

  private QuestionParser() {}

  /** The question by the year of publication; parameters as in the other. */
  public static Question parse(
      String metric,
      String country,
      @Nullable String partner,
      @Nullable String years,
      @Nullable String documentTypes,
      @Nullable String counting,
      CountryWords countries,
      List<String> parameters)
      throws MeasureException {
    return parse(
        metric, country, partner, years, null, documentTypes, counting, countries, parameters);
  }

  /**
   * The question.
   *
   * @param metric the metric's id
   * @param country two letters
   * @param partner two letters, {@code all}, or null for all
   * @param years {@code 2013-2023} or {@code 2018}; null for all years
   * @param yearRule {@code publication}, {@code publication-only} or {@code early-access}; null for
   *     the first
   * @param documentTypes {@code article,review}, {@code all}; null for articles and reviews
   * @param counting {@code full}, {@code fractional} or {@code author-fractional}; null for full
   * @param countries what is to be meant by a country
   * @param parameters {@code name:value} or {@code name=value}, any number of them
   * @throws MeasureException with a sentence that names what cannot be understood and what was
   *     expected
   */
  public static Question parse(
      String metric,
      String country,
      @Nullable String partner,
      @Nullable String years,
      @Nullable String yearRule,
      @Nullable String documentTypes,
      @Nullable String counting,
      CountryWords countries,
      List<String> parameters)
      throws MeasureException {
    boolean everyPartner =
        partner == null || partner.isBlank() || partner.strip().equalsIgnoreCase(ALL);
    return new Question(
        metric.strip(),
        country(country),
        everyPartner ? Optional.empty() : Optional.of(country(String.valueOf(partner))),
        years(years),
        yearRule(yearRule),
        documentTypes(documentTypes),
        counting(counting),
        definition(countries),
        parameters(parameters));
  }

  private static CountryDefinition definition(CountryWords words) throws MeasureException {
    TreeSet<String> profiles = new TreeSet<>();
    for (String given : words.profiles()) {
      for (String id : parts(given)) {
        if (Profiles.find(id).isEmpty()) {
          throw new MeasureException(
              "There is no definition profile '"
                  + id
                  + "'. There are "
                  + Profiles.all().stream().map(Profile::id).collect(Collectors.joining(", "))
                  + "; 'entente profiles' says what they mean.");
        }
        profiles.add(id);
      }
    }
    String from = words.countriesFrom();
    CountrySource source = CountrySource.ADDRESS;
    if (from != null && !from.isBlank()) {
      source =
          CountrySource.withId(from.strip().toLowerCase(Locale.ROOT))
              .orElseThrow(
                  () ->
                      new MeasureException(
                          "Countries cannot be taken from '"
                              + from
                              + "'. Write address, address-only or organisation."));
    }
    CountryDefinition definition = new CountryDefinition(profiles, folded(words.fold()), source);
    Optional<String> contradiction = definition.contradiction();
    if (contradiction.isPresent()) {
      throw new MeasureException(contradiction.get());
    }
    return definition;
  }

  private static String country(String given) throws MeasureException {
    String code = given.strip().toUpperCase(Locale.ROOT);
    if (code.equals("UK")) {
      throw new MeasureException("The code of the United Kingdom is GB, not UK.");
    }
    if (!CountryNames.isKnown(code) && !Profiles.gives(code)) {
      throw new MeasureException(
          "'"
              + given.strip()
              + "' is not a country's code by ISO 3166-1. Write two letters, such as CN, US or GB.");
    }
    return code;
  }

  private static Optional<Years> years(@Nullable String given) throws MeasureException {
    if (given == null || given.isBlank()) {
      return Optional.empty();
    }
    Matcher matcher = YEARS.matcher(given.strip());
    if (!matcher.matches()) {
      throw new MeasureException(
          "'" + given + "' is not a span of years. Write 2013-2023, or 2018.");
    }
    int from = Integer.parseInt(matcher.group(1));
    int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
    if (from > to) {
      throw new MeasureException(
          "The years run from " + from + " to " + to + ": the first is after the last.");
    }
    return Optional.of(new Years(from, to));
  }

  private static YearRule yearRule(@Nullable String given) throws MeasureException {
    if (given == null || given.isBlank()) {
      return YearRule.PUBLICATION;
    }
    return YearRule.withId(given.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new MeasureException(
                    "'"
                        + given
                        + "' is no rule for the year of a work. There are publication, publication-only and early-access."));
  }

  private static SortedSet<String> documentTypes(@Nullable String given) {
    if (given == null || given.isBlank()) {
      return new TreeSet<>(List.of("article", "review"));
    }
    if (given.strip().equalsIgnoreCase(ALL)) {
      return new TreeSet<>();
    }
    return new TreeSet<>(parts(given.toLowerCase(Locale.ROOT)));
  }

  private static Counting counting(@Nullable String given) throws MeasureException {
    if (given == null || given.isBlank()) {
      return Counting.FULL;
    }
    return switch (given.strip().toLowerCase(Locale.ROOT)) {
      case "full" -> Counting.FULL;
      case "fractional" -> Counting.FRACTIONAL;
      case "author-fractional" -> Counting.AUTHOR_FRACTIONAL;
      default ->
          throw new MeasureException(
              "'"
                  + given
                  + "' is no counting method. There are full, fractional (by country) and author-fractional.");
    };
  }

  private static SortedMap<String, String> folded(List<String> rules) throws MeasureException {
    SortedMap<String, String> folded = new TreeMap<>();
    for (String rule : rules) {
      int colon = rule.indexOf(':');
      if (colon < 1) {
        throw new MeasureException(
            "'" + rule + "' does not say what to count as what. Write HK,MO:CN.");
      }
      String to = country(rule.substring(colon + 1));
      for (String from : parts(rule.substring(0, colon))) {
        folded.put(country(from), to);
      }
    }
    return folded;
  }

  private static SortedMap<String, String> parameters(List<String> given) throws MeasureException {
    SortedMap<String, String> parameters = new TreeMap<>();
    for (String parameter : given) {
      String[] parts = parameter.split("[:=]", 2);
      if (parts.length < 2 || parts[0].isBlank()) {
        throw new MeasureException(
            "'"
                + parameter
                + "' is no parameter with a value. Write name=value, over REST name:value.");
      }
      parameters.put(parts[0].strip(), parts[1].strip());
    }
    return parameters;
  }

  private static List<String> parts(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
