package org.entente.host.finding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and may have moved a series.
 *
 * @param id what a question calls it
 * @param from its first day
 * @param to its last day; null where it has none, or is not over
 * @param countries those that it is about, two letters; empty for all
 * @param what a sentence
 * @param source who says so
 */
public record Event(
    String id,
    String name,
    LocalDate from,
    @Nullable LocalDate to,
    List<String> countries,
    String what,
    String source) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  public Event {
    countries = List.copyOf(countries);
  }

  /** A year that a question names as the first after something. */
  static Event ofYear(int year) {
    return new Event(String.valueOf(year), "", LocalDate.of(year, 1, 1), null, List.of(), "", "");
  }

  /**
   * The first year that counts as after it: its own year where it begins in the first half of it,
   * else the next. Works are written and sent in long before they are dated, so that half a year is
   * the least that must have passed.
   */
  public int firstYearAfter() {
    return from.getMonthValue() <= 6 ? from.getYear() : from.getYear() + 1;
  }

  /** "the first year after China Initiative (1 November 2018)". */
  String firstYearInWords() {
    return name.isEmpty()
        ? "the first year of the later part"
        : "the first year after “" + name + "” (" + DAY.format(from) + ")";
  }
}
