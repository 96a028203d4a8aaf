package org.entente.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQL whose named parameters became question marks.
 *
 * @param text the SQL with a question mark for each name
 * @param arguments what the question marks stand for, in order
 */
record NamedSql(String text, List<Object> arguments) {

  /**
   * What may hold a colon or a question mark that names nothing: texts, quoted names, comments and
   * casts; then what names something.
   */
  private static final Pattern NAMED =
      Pattern.compile(
          "'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|--[^\\n]*+|/\\*(?s:.*?)\\*/|::"
              + "|(?<name>:[A-Za-z][A-Za-z0-9_-]*+)|(?<mark>\\?)");

  /**
   * @param file what the SQL stands in, for messages
   * @throws MetricException if the SQL names what nobody knows
   */
  static NamedSql of(String file, String sql, Scope scope) throws MetricException {
    Matcher names = NAMED.matcher(sql);
    StringBuilder text = new StringBuilder();
    List<Object> arguments = new ArrayList<>();
    while (names.find()) {
      String named = names.group("name");
      if (names.group("mark") != null) {
        throw new MetricException(
            file
                + " holds a question mark in place of a parameter. Name the parameter, such as"
                + " :country.");
      }
      if (named == null) {
        names.appendReplacement(text, Matcher.quoteReplacement(names.group()));
      } else {
        String rest = argument(file, named.substring(1), scope, arguments);
        names.appendReplacement(text, "?" + Matcher.quoteReplacement(rest));
      }
    }
    return new NamedSql(names.appendTail(text).toString(), arguments);
  }

  /**
   * Adds what a name stands for. A minus belongs to the name where there is such a parameter: else
   * {@code :to-1} is the last year less one.
   *
   * @return what follows the name
   */
  private static String argument(String file, String named, Scope scope, List<Object> arguments)
      throws MetricException {
    for (int end = named.length(); end > 0; end = named.lastIndexOf('-', end - 1)) {
      Object value = value(named.substring(0, end), scope);
      if (value != null) {
        arguments.add(value);
        return named.substring(end);
      }
    }
    throw new MetricException(
        file
            + " names :"
            + named
            + ", which is none of "
            + String.join(", ", known(scope))
            + ". Correct the name, or announce the parameter in info().");
  }

  private static @Nullable Object value(String name, Scope scope) {
    return switch (name) {
      case "country" -> scope.country();
      case "partner" -> scope.partner().orElse("");
      case "from" -> scope.years().from();
      case "to" -> scope.years().to();
      default -> scope.parameters().get(name);
    };
  }

  private static List<String> known(Scope scope) {
    List<String> known = new ArrayList<>(List.of(":country", ":partner", ":from", ":to"));
    scope.parameters().keySet().stream().sorted().forEach(name -> known.add(":" + name));
    return known;
  }
}
