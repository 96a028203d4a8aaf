package org.entente.host.harvest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import org.entente.spi.Page.Allowance;
import org.jspecify.annotations.Nullable;

/** What the rest of a harvest will cost, in requests, time and allowance. */
final class Estimate {

  private Estimate() {}

  /** Pages that are still to come; null where that cannot be said. */
  static @Nullable Long pagesToCome(long records, int pages, @Nullable Long wanted) {
    if (wanted == null || records == 0 || pages == 0) {
      return null;
    }
    return (long) Math.ceil(Math.max(0, wanted - records) / ((double) records / pages));
  }

  /** The time that they take. */
  static @Nullable Duration time(@Nullable Long pages, Duration each) {
    return pages == null ? null : Duration.ofNanos((long) (pages * (double) each.toNanos()));
  }

  /** What is to come, before it is asked for. */
  static String sentence(
      @Nullable Long wanted, @Nullable Long pages, Duration each, @Nullable Allowance allowance) {
    if (pages == null) {
      return wanted != null && wanted == 0
          ? "The query has no records."
          : "The API does not say how many records there are: it is asked until there are no more."
              + (allowance == null ? "" : " Allowance: " + words(allowance) + ".");
    }
    if (pages == 0) {
      return "No further request is needed.";
    }
    String sentence =
        "About "
            + counted(pages, "request")
            + " to come for "
            + (wanted == null ? "all" : counted(wanted, "record"))
            + ", about "
            + Durations.words(Duration.ofNanos((long) (pages * (double) each.toNanos())))
            + ".";
    if (allowance == null) {
      return sentence + " The API says nothing of an allowance.";
    }
    if (!countsRequests(allowance)) {
      return sentence
          + " The allowance is counted in "
          + allowance.unit()
          + ": "
          + words(allowance)
          + ". What a page costs is seen at the next one.";
    }
    return sentence + " " + cover(pages, allowance);
  }

  /** Where the allowance is not counted in requests: what a page has cost, and what is to come. */
  static String cost(double each, long pages, Allowance allowance) {
    return "A page costs about "
        + number(each)
        + " "
        + allowance.unit()
        + ", the "
        + number(pages)
        + " to come about "
        + number(each * pages)
        + ". "
        + cover(each * pages, allowance);
  }

  static boolean countsRequests(Allowance allowance) {
    return allowance.unit().toLowerCase(Locale.ROOT).endsWith("requests");
  }

  private static String cover(double needed, Allowance allowance) {
    return allowance.remaining() >= needed
        ? "The allowance covers that: " + words(allowance) + "."
        : "The allowance does not cover that: "
            + words(allowance)
            + ". What it allows is fetched and kept, and the same command goes on later.";
  }

  /** Such as {@code 95 of 100 requests left, renewed in 3 h}. */
  static String words(Allowance allowance) {
    Duration resetsIn = allowance.resetsIn();
    return number(allowance.remaining())
        + (Double.isNaN(allowance.limit()) ? "" : " of " + number(allowance.limit()))
        + " "
        + allowance.unit()
        + " left"
        + (resetsIn == null ? "" : ", renewed in " + Durations.words(resetsIn));
  }

  static String counted(long number, String what) {
    return number(number) + " " + what + (number == 1 ? "" : "s");
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** With at most four digits that mean something after those before the dot. */
  static String number(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return "?";
    }
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return number((long) number);
    }
    BigDecimal value = BigDecimal.valueOf(number);
    return (Math.abs(number) < 1
            ? value.round(new MathContext(4))
            : value.setScale(4, RoundingMode.HALF_UP))
        .stripTrailingZeros()
        .toPlainString();
  }
}
