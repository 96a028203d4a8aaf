package org.entente.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a metric is.
 *
 * @param id stable, {@code [a-z0-9-]+}, such as {@code international-share}
 * @param title a few words
 * @param definition a sentence or two for a reader
 * @param formula in words and symbols
 * @param unit what its values are
 * @param byPartner whether its observations carry a partner country
 * @param countings the counting methods it is defined for, never empty
 * @param parameters further parameters, each with its default
 * @param needs what it needs of a dataset beyond countries and years
 * @param references papers and vendor pages that define it
 */
public record MetricInfo(
    String id,
    String title,
    String definition,
    String formula,
    Unit unit,
    boolean byPartner,
    Set<Counting> countings,
    List<Parameter> parameters,
    Set<Need> needs,
    List<String> references) {

  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");

  public MetricInfo {
    requireNonNull(title, "title");
    requireNonNull(definition, "definition");
    requireNonNull(formula, "formula");
    requireNonNull(unit, "unit");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "a metric id is made of a-z, 0-9 and '-', but was '" + id + "'");
    }
    if (countings.isEmpty()) {
      throw new IllegalArgumentException(id + " names no counting method");
    }
    countings = Set.copyOf(countings);
    parameters = List.copyOf(parameters);
    needs = Set.copyOf(needs);
    references = List.copyOf(references);
  }

  /** What a metric's values are. */
  public enum Unit {
    /** A number of works; whole in full counting. */
    COUNT,
    /** A fraction, 0 to 1. */
    SHARE,
    /** A number without unit. */
    INDEX
  }

  /** What a metric may need of a dataset. */
  public enum Need {
    AUTHOR_ADDRESS_LINKS,
    AUTHOR_IDS,
    CITATIONS,
    ORGANISATIONS
  }

  /**
   * A parameter with its default value.
   *
   * @param choices the values it may have; empty where any will do that the description allows
   */
  public record Parameter(
      String name, String description, String defaultValue, List<String> choices) {

    public Parameter {
      requireNonNull(name, "name");
      requireNonNull(description, "description");
      requireNonNull(defaultValue, "defaultValue");
      choices = List.copyOf(choices);
      if (!choices.isEmpty() && !choices.contains(defaultValue)) {
        throw new IllegalArgumentException(
            "the default of " + name + " is none of its choices: " + defaultValue);
      }
    }

    /** A parameter with any value that the description allows. */
    public Parameter(String name, String description, String defaultValue) {
      this(name, description, defaultValue, List.of());
    }
  }
}
