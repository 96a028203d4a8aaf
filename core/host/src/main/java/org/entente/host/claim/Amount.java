package org.entente.host.claim;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a text prints it, with its unit and how far its rounding reaches.
 *
 * @param number as printed, thousands marks left out: 26.6 for {@code 26.6 %}
 * @param unit what stands behind the number
 * @param rounding half a unit of the last printed digit, in the unit of {@code number}; the zeros
 *     at the end of a whole number count as rounded
 * @param printed as it stands in the claim
 */
public record Amount(BigDecimal number, Unit unit, BigDecimal rounding, String printed) {

  /** What an amount is measured in: percentage points and per cent are never mixed. */
  public enum Unit {
    PLAIN,
    PERCENT,
    POINTS
  }

  private static final Pattern FORM =
      Pattern.compile(
          "(?<sign>[+-])?(?<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]{1,18}(?:\\.[0-9]{1,18})?)\\s*"
              + "(?<unit>%|per cent|percent|pp|points?|percentage points?)?");

  /** Nobody writes 110,000 and means that it was not 110,001; but 20 % is not 15 %. */
  private static final BigDecimal ROUNDED_FROM = BigDecimal.valueOf(1_000);

  /** Reads {@code 26.6 %}, {@code 7.2 points}, {@code 110,000}; empty where it is none. */
  static Optional<Amount> read(String text) {
    Matcher matcher = FORM.matcher(text.strip().replace('\u2212', '-').replace('\u00a0', ' '));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group("number").replace(",", ""));
    return Optional.of(
        new Amount(
            "-".equals(matcher.group("sign")) ? number.negate() : number,
            unit(matcher.group("unit")),
            rounding(number),
            text.strip()));
  }

  private static Unit unit(@Nullable String written) {
    if (written == null) {
      return Unit.PLAIN;
    }
    return switch (written) {
      case "%", "per cent", "percent" -> Unit.PERCENT;
      default -> Unit.POINTS;
    };
  }

  private static BigDecimal rounding(BigDecimal number) {
    int places = number.scale();
    if (places == 0 && number.compareTo(ROUNDED_FROM) >= 0) {
      places = number.stripTrailingZeros().scale();
    }
    return BigDecimal.ONE.movePointLeft(places).divide(BigDecimal.valueOf(2));
  }

  /** The number as the program counts: a fraction for per cent and points. */
  BigDecimal fraction() {
    return unit == Unit.PLAIN ? number : number.movePointLeft(2);
  }

  /** The rounding in the same unit as {@link #fraction}. */
  BigDecimal fractionRounding() {
    return unit == Unit.PLAIN ? rounding : rounding.movePointLeft(2);
  }
}
