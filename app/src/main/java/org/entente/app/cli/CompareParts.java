package org.entente.app.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Stack;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.host.compare.Dimension;
import org.entente.host.compare.Field;
import org.entente.host.compare.decomposition.Step;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which part of a comparison is wanted, where it is not all of it. */
final class CompareParts {

  /** How many works stand behind a step in a table or in JSON unless more are asked for. */
  private static final int WORKS = 50;

  @Option(
      names = "--by",
      paramLabel = "DIMENSIONS",
      split = ",",
      description =
          "Only the overlap, by year, document-type, country or language, or several with commas between them.")
  private List<String> by = List.of();

  @Option(
      names = "--agreement",
      description = "Only what the two say of the same publications, field by field.")
  private boolean agreement;

  @Option(
      names = "--decomposition",
      description = "Only where the difference comes from, for every year and partner.")
  private boolean decomposition;

  @Option(
      names = "--works",
      paramLabel = "STEP",
      description =
          "Only the works behind a step of the decomposition: document-types, year, country-definition, affiliations, citations, coverage-a, coverage-b, unknown-addresses.")
  private @Nullable String works;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "With --works: of this year. Default: all years together.")
  private @Nullable Integer year;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "With --works and --disagreements: list so many at most. Default: 50 works behind a step, all of them as CSV; all disagreements.")
  private @Nullable Integer limit;

  @Option(
      names = "--disagreements",
      arity = "0..1",
      paramLabel = "FIELD",
      parameterConsumer = FieldConsumer.class,
      description =
          "Only the linked works of which the two say different things, with both sides' words: in countries, or in year, document-type, organisations, author-count, corresponding-country or citations.")
  private @Nullable String disagreements;

  /** What the overlap is taken apart by; empty where that was not asked for. */
  List<Dimension> dimensions(CommandLine line) {
    return by.stream()
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .map(
            id ->
                known(line, "dimension", id, Dimension::withId, Dimension.values(), Dimension::id))
        .distinct()
        .toList();
  }

  boolean agreement() {
    return agreement;
  }

  boolean decomposition() {
    return decomposition;
  }

  Optional<Step> step(CommandLine line) {
    return Optional.ofNullable(works)
        .map(id -> known(line, "step", id, Step::withId, Step.values(), Step::id));
  }

  Optional<Field> field(CommandLine line) {
    return Optional.ofNullable(disagreements)
        .map(id -> known(line, "field", id, Field::withId, Field.values(), Field::id));
  }

  @Nullable Integer year() {
    return year;
  }

  /** How many works behind a step to list at most. */
  int works(Format format) {
    Integer given = limit;
    return given != null ? given : format == Format.csv ? Integer.MAX_VALUE : WORKS;
  }

  /** How many disagreements to list at most. */
  long mostDisagreements() {
    Integer given = limit;
    return given == null ? Long.MAX_VALUE : given;
  }

  /**
   * Refuses what does not go together.
   *
   * @throws ParameterException with a sentence
   */
  void check(CommandLine line) {
    List<String> given =
        Stream.of(
                by.isEmpty() ? "" : "--by",
                agreement ? "--agreement" : "",
                decomposition ? "--decomposition" : "",
                works == null ? "" : "--works",
                disagreements == null ? "" : "--disagreements")
            .filter(name -> !name.isEmpty())
            .toList();
    if (given.size() > 1) {
      throw new ParameterException(
          line,
          String.join(" and ", given)
              + " are parts of a comparison, of which one at a time can be had.");
    }
    if (year != null && works == null) {
      throw new ParameterException(
          line,
          "--year is of the works behind a step (--works STEP); --years narrows all figures.");
    }
    Integer most = limit;
    if (most != null && works == null && disagreements == null) {
      throw new ParameterException(
          line, "--limit is of the works that --works STEP or --disagreements lists.");
    }
    if (most != null && most < 0) {
      throw new ParameterException(line, "--limit is a number of works, but was " + most + ".");
    }
  }

  private static <T> T known(
      CommandLine line,
      String what,
      String id,
      Function<String, Optional<T>> withId,
      T[] all,
      Function<T, String> idOf) {
    return withId
        .apply(id)
        .orElseThrow(
            () ->
                new ParameterException(
                    line,
                    "There is no "
                        + what
                        + " '"
                        + id
                        + "'; there are "
                        + Arrays.stream(all).map(idOf).collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * Takes the field after {@code --disagreements} where there is one. A word that is no field is
   * taken as one only where both datasets stand before it: else it is a dataset.
   */
  static final class FieldConsumer implements IParameterConsumer {

    @Override
    public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
      boolean consumed = false;
      if (!args.isEmpty() && !args.peek().startsWith("-")) {
        boolean datasetsGiven =
            command.positionalParameters().stream()
                .allMatch(dataset -> !String.valueOf(dataset.<Object>getValue()).isEmpty());
        consumed = datasetsGiven || Field.withId(args.peek()).isPresent();
      }
      option.setValue(consumed ? args.pop() : Field.COUNTRIES.id());
    }
  }
}
