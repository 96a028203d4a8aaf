package org.entente.host.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.host.measure.MeasureException;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of findings beyond the question.
 *
 * @param between the two years whose change is taken apart; empty for from the peak to the last
 * @param breaks the most breaks to look for, null for as many as the years carry
 * @param event what an interrupted time series is made around; empty for none
 */
public record FindingOptions(
    Optional<Years> between, @Nullable Integer breaks, Optional<Event> event) {

  private static final Pattern SPAN = Pattern.compile("([0-9]{4})-([0-9]{4})");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern NUMBER = Pattern.compile("[0-5]");

  /** Nothing beyond the question. */
  public static FindingOptions none() {
    return new FindingOptions(Optional.empty(), null, Optional.empty());
  }

  /**
   * The options in the words of the command line and of web addresses; null or blank for the
   * default.
   *
   * @param between {@code 2018-2023}
   * @param breaks 0 to 5
   * @param event an event's id, its first day ({@code 2018-11-01}), or the first year after it
   * @param events those that are known
   * @throws MeasureException with a sentence that says what was expected
   */
  public static FindingOptions parse(
      @Nullable String between, @Nullable String breaks, @Nullable String event, List<Event> events)
      throws MeasureException {
    return new FindingOptions(between(between), breaks(breaks), event(event, events));
  }

  private static Optional<Years> between(@Nullable String given) throws MeasureException {
    if (given == null || given.isBlank()) {
      return Optional.empty();
    }
    Matcher matcher = SPAN.matcher(given.strip());
    if (!matcher.matches()) {
      throw new MeasureException("'" + given + "' is not two years. Write 2018-2023.");
    }
    int from = Integer.parseInt(matcher.group(1));
    int to = Integer.parseInt(matcher.group(2));
    if (from >= to) {
      throw new MeasureException(
          "Between "
              + from
              + " and "
              + to
              + " there is no change: write the earlier year first, such as 2018-2023.");
    }
    return Optional.of(new Years(from, to));
  }

  private static @Nullable Integer breaks(@Nullable String given) throws MeasureException {
    if (given == null || given.isBlank()) {
      return null;
    }
    if (!NUMBER.matcher(given.strip()).matches()) {
      throw new MeasureException("'" + given + "' is not a number of breaks. Write 0 to 5.");
    }
    return Integer.valueOf(given.strip());
  }

  private static Optional<Event> event(@Nullable String given, List<Event> events)
      throws MeasureException {
    if (given == null || given.isBlank()) {
      return Optional.empty();
    }
    String asked = given.strip();
    Optional<Event> known = events.stream().filter(event -> event.id().equals(asked)).findFirst();
    if (known.isPresent()) {
      return known;
    }
    if (YEAR.matcher(asked).matches()) {
      return Optional.of(Event.ofYear(Integer.parseInt(asked)));
    }
    try {
      return Optional.of(new Event(asked, asked, LocalDate.parse(asked), null, List.of(), "", ""));
    } catch (DateTimeException e) {
      throw new MeasureException(
          "There is no event '"
              + asked
              + "'. There are "
              + events.stream().map(Event::id).collect(Collectors.joining(", "))
              + "; or write a day (2018-11-01), or the first year after (2019). Your own go into "
              + Events.FILE
              + " in the library's folder.",
          e);
    }
  }
}
