package org.entente.host.claim;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a claim says, each kind with the keys that it may have. */
final class Assertions {

  /** What a claim may say. */
  static final Set<String> KINDS =
      Set.of(
          "value",
          "peak",
          "fell",
          "rose",
          "first-decline",
          "rank",
          "largest-part",
          "multiple",
          "sign");

  private static final String TOLERANCE = "tolerance";

  private Assertions() {}

  static Assertion read(String file, String kind, YamlMap said) throws ClaimException {
    return switch (kind) {
      case "value" -> {
        YamlMap map = map(file, kind, said, "year", "is", "at-least", "at-most", TOLERANCE);
        yield new Assertion.Value(
            map.year("year").orElse(null), required(map, "is", "at-least", "at-most"));
      }
      case "peak" -> {
        YamlMap map =
            map(
                file,
                kind,
                said,
                "year",
                "not-before",
                "not-after",
                "is",
                "at-least",
                "at-most",
                TOLERANCE);
        yield new Assertion.Peak(years(map), target(map, "is", "at-least", "at-most"));
      }
      case "fell", "rose" ->
          change(
              map(file, kind, said, "from", "to", "by", "by-at-least", "by-at-most", TOLERANCE),
              kind.equals("fell"));
      case "first-decline" ->
          new Assertion.FirstDecline(
              years(map(file, kind, said, "year", "not-before", "not-after")));
      case "rank" -> rank(map(file, kind, said, "is", "at-most"));
      case "largest-part" -> {
        YamlMap map = map(file, kind, said, "from", "to", "is", "at-least", "at-most", TOLERANCE);
        Span span = span(map);
        Optional<Target> part = target(map, "is", "at-least", "at-most");
        if (part.isPresent() && part.get().amount().unit() != Amount.Unit.PERCENT) {
          throw map.error("is", "a part of a change is in per cent of it: write 'at-least: 50 %'.");
        }
        yield new Assertion.LargestPart(span.from(), span.to(), part);
      }
      case "multiple" -> {
        YamlMap map = map(file, kind, said, "from", "to", "is", "at-least", "at-most", TOLERANCE);
        Span span = span(map);
        Target factor = required(map, "is", "at-least", "at-most");
        if (factor.amount().unit() != Amount.Unit.PLAIN) {
          throw map.error("is", "a multiple is a number without a unit: 'is: 2' for doubled.");
        }
        yield new Assertion.Multiple(span.from(), span.to(), factor);
      }
      case "sign" -> {
        String sign = said.text(kind).orElse("");
        if (!sign.equals("negative") && !sign.equals("positive")) {
          throw said.error(kind, "'sign' is negative or positive.");
        }
        yield new Assertion.Sign(sign.equals("negative"));
      }
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static YamlMap map(String file, String kind, YamlMap said, String... keys)
      throws ClaimException {
    return YamlMap.of(file, "'" + kind + "'", said.node(kind), new HashSet<>(Set.of(keys)));
  }

  private static Assertion change(YamlMap map, boolean down) throws ClaimException {
    @Nullable Integer from =
        map.text("from").filter("peak"::equals).isPresent() ? null : requiredYear(map, "from");
    @Nullable Integer to =
        map.text("to").filter("last"::equals).isPresent() ? null : requiredYear(map, "to");
    if (from != null && to != null && from >= to) {
      throw map.error("to", "the change ends in " + to + ", not after it begins in " + from + ".");
    }
    Optional<Target> target = target(map, "by", "by-at-least", "by-at-most");
    if (target.isPresent() && target.get().amount().number().signum() < 0) {
      throw map.error(
          "by", "the amount of a fall or a rise stands without a sign: write 'by: 7.2 points'.");
    }
    return new Assertion.Change(down, from, to, target);
  }

  private static Assertion rank(YamlMap map) throws ClaimException {
    String key = map.has("is") ? "is" : "at-most";
    String text = map.required(key, "'is: 1' for the largest fall of all partners");
    if (map.has("is") && map.has("at-most")) {
      throw map.error("at-most", "'rank' has either 'is' or 'at-most'.");
    }
    if (!text.matches("[1-9][0-9]{0,2}")) {
      throw map.error(
          key, "'" + text + "' is no place in a ranking. Write 1 for the largest fall.");
    }
    int place = Integer.parseInt(text);
    return new Assertion.Rank(key.equals("is") ? place : 1, place);
  }

  private record Span(int from, int to) {}

  private static Span span(YamlMap map) throws ClaimException {
    int from = requiredYear(map, "from");
    int to = requiredYear(map, "to");
    if (from >= to) {
      throw map.error("to", "the span ends in " + to + ", not after it begins in " + from + ".");
    }
    return new Span(from, to);
  }

  private static int requiredYear(YamlMap map, String key) throws ClaimException {
    map.required(key, "'" + key + ": 2018'");
    return map.year(key).orElseThrow();
  }

  private static AllowedYears years(YamlMap map) throws ClaimException {
    Optional<Integer> year = map.year("year");
    Optional<Integer> notBefore = map.year("not-before");
    Optional<Integer> notAfter = map.year("not-after");
    if (year.isPresent()) {
      if (notBefore.isPresent() || notAfter.isPresent()) {
        throw map.error("year", "say either 'year' or 'not-before' and 'not-after'.");
      }
      return AllowedYears.exactly(year.get());
    }
    if (notBefore.isEmpty() && notAfter.isEmpty()) {
      throw map.error("year", "which year is claimed? Write 'year: 2018', or 'not-before: 2020'.");
    }
    return new AllowedYears(notBefore.orElse(null), notAfter.orElse(null));
  }

  private static Target required(YamlMap map, String about, String atLeast, String atMost)
      throws ClaimException {
    return target(map, about, atLeast, atMost)
        .orElseThrow(
            () ->
                map.error(
                    about,
                    "how much is claimed? Write '"
                        + about
                        + "', '"
                        + atLeast
                        + "' or '"
                        + atMost
                        + "' with an amount."));
  }

  private static Optional<Target> target(YamlMap map, String about, String atLeast, String atMost)
      throws ClaimException {
    String key = null;
    for (String candidate : new String[] {about, atLeast, atMost}) {
      if (map.has(candidate)) {
        if (key != null) {
          throw map.error(candidate, "'" + key + "' and '" + candidate + "' exclude each other.");
        }
        key = candidate;
      }
    }
    if (key == null) {
      if (map.has(TOLERANCE)) {
        throw map.error(TOLERANCE, "a tolerance belongs to an amount, and none is claimed.");
      }
      return Optional.empty();
    }
    Amount amount = amount(map, key);
    Target.Mode mode =
        key.equals(about)
            ? Target.Mode.ABOUT
            : key.equals(atLeast) ? Target.Mode.AT_LEAST : Target.Mode.AT_MOST;
    if (mode != Target.Mode.ABOUT && map.has(TOLERANCE)) {
      throw map.error(TOLERANCE, "'" + key + "' has no tolerance: it is a bound.");
    }
    return Optional.of(new Target(mode, amount, tolerance(map, amount)));
  }

  private static BigDecimal tolerance(YamlMap map, Amount amount) throws ClaimException {
    if (!map.has(TOLERANCE)) {
      return amount.fractionRounding();
    }
    Amount given = amount(map, TOLERANCE);
    if (given.number().signum() < 0) {
      throw map.error(TOLERANCE, "a tolerance is not below 0.");
    }
    // Nothing is nothing in every unit.
    if (given.unit() == amount.unit() || given.number().signum() == 0) {
      return given.fraction();
    }
    if (amount.unit() == Amount.Unit.PLAIN && given.unit() == Amount.Unit.PERCENT) {
      return given.fraction().multiply(amount.fraction().abs());
    }
    // A share in per cent is off by points.
    if (amount.unit() == Amount.Unit.PERCENT && given.unit() == Amount.Unit.POINTS) {
      return given.fraction();
    }
    throw map.error(
        TOLERANCE,
        "the tolerance "
            + given.printed()
            + " is in another unit than "
            + amount.printed()
            + ". Write both in the same one.");
  }

  private static Amount amount(YamlMap map, String key) throws ClaimException {
    String text = map.required(key, "'" + key + ": 26.6 %'");
    return Amount.read(text).orElseThrow(() -> map.error(key, StudyReader.noAmount(text)));
  }
}
