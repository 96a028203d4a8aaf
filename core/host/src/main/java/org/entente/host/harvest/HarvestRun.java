package org.entente.host.harvest;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.spi.Page;
import org.entente.spi.Page.Allowance;
import org.jspecify.annotations.Nullable;

/** One run of a harvest: from where an earlier one stopped to the last page, or to the limit. */
final class HarvestRun {

  /** An API that gives a next page but no records this often is not going to. */
  private static final int MOST_EMPTY = 5;

  private final HarvestRequest request;
  private final Staging staging;
  private final Fetcher fetcher;
  private final Duration pace;
  private final Timekeeper time;
  private final HarvestListener listener;
  private final Set<Optional<String>> asked = new HashSet<>();
  private HarvestState state;
  private @Nullable Allowance allowance;
  private int requested;
  private boolean secretsTold;
  private long begun;

  /**
   * Prepares a run.
   *
   * @param plugin id and version of the source's plugin
   * @param settings those that are not secret
   */
  HarvestRun(
      HarvestRequest request,
      String plugin,
      Map<String, String> settings,
      Duration pace,
      Staging staging,
      Fetcher fetcher,
      Timekeeper time,
      HarvestListener listener)
      throws HarvestException, IOException {
    this.request = request;
    this.staging = staging;
    this.fetcher = fetcher;
    this.pace = pace;
    this.time = time;
    this.listener = listener;
    LocalDate today = time.now().atOffset(ZoneOffset.UTC).toLocalDate();
    Optional<HarvestState> earlier = staging.state();
    if (earlier.isPresent()) {
      tellOf(earlier.get(), plugin, settings, today);
    }
    this.state =
        earlier
            .map(
                left ->
                    new HarvestState(
                        left.source(),
                        left.query(),
                        left.dataset(),
                        plugin,
                        settings,
                        left.started(),
                        left.next(),
                        left.done(),
                        left.pages(),
                        left.empty(),
                        left.records(),
                        left.total()))
            .orElseGet(
                () ->
                    new HarvestState(
                        request.source(),
                        request.query(),
                        request.dataset(),
                        plugin,
                        settings,
                        today,
                        Optional.empty(),
                        false,
                        0,
                        0,
                        0,
                        null));
  }

  private void tellOf(
      HarvestState left, String plugin, Map<String, String> settings, LocalDate today) {
    StringBuilder words = new StringBuilder();
    words
        .append("Going on with what is kept of this harvest: ")
        .append(kept(left))
        .append(left.total() == null ? "" : " of " + Estimate.number(left.total()) + " records")
        .append('.');
    if (!left.started().equals(today)) {
      words
          .append(" It was begun on ")
          .append(left.started())
          .append(", and records may have changed since; --restart begins anew.");
    }
    if (!left.plugin().equals(plugin)) {
      words
          .append(" It was begun with the plugin ")
          .append(left.plugin())
          .append(" and goes on with ")
          .append(plugin)
          .append('.');
    }
    Set<String> changed = new TreeSet<>(settings.keySet());
    changed.removeIf(name -> Objects.equals(settings.get(name), left.settings().get(name)));
    if (!changed.isEmpty()) {
      words
          .append(" It was begun with another value of ")
          .append(String.join(", ", changed))
          .append("; --restart begins anew, if that changes what the API answers.");
    }
    listener.said(fetcher.secrets().redact(words.toString()));
  }

  private static String kept(HarvestState state) {
    return Estimate.counted(state.pages(), "page")
        + " with "
        + Estimate.counted(state.records(), "record");
  }

  /** Fetches what is missing. */
  void run() throws HarvestException, IOException {
    begun = time.nanos();
    while (!state.done() && !limitReached()) {
      Optional<String> cursor = state.next().map(fetcher.secrets()::reveal);
      asked.add(cursor);
      Page page = fetch(cursor);
      requested++;
      check(page);
      keep(page);
      tell(page);
    }
  }

  private Page fetch(Optional<String> cursor) throws HarvestException {
    try {
      return fetcher.fetch(request.query(), cursor);
    } catch (InterruptedException e) {
      if (!listener.cancelled()) {
        Thread.currentThread().interrupt();
      }
      throw new HarvestException("The harvest was stopped." + goesOn());
    } catch (Fetcher.Failure e) {
      boolean perhapsForgotten = requested == 0 && cursor.isPresent() && e.perhapsTheCursor();
      throw new HarvestException(
          e.sentence() + (perhapsForgotten ? goesOnUnlessForgotten() : goesOn()), e.getCause());
    }
  }

  private String goesOn() {
    return state.pages() == 0
        ? " Nothing was harvested yet."
        : " Kept so far: " + kept(state) + "; the same command goes on from there.";
  }

  /** Where an API may have forgotten the place at which an earlier run stopped. */
  private String goesOnUnlessForgotten() {
    return " Kept so far: "
        + kept(state)
        + "; the same command tries again from there. If the API does not know any more where the"
        + " harvest stopped, begin anew with --restart.";
  }

  private void check(Page page) throws HarvestException {
    if (page.next().isPresent() && asked.contains(page.next())) {
      throw new HarvestException(
          "The API gave a cursor for the second time after "
              + kept(state)
              + ", so the harvest would go in a circle and was ended. Report this to the author of"
              + " the plugin "
              + state.plugin()
              + "."
              + asItIs());
    }
    if (page.next().isPresent() && page.records() == 0 && state.empty() + 1 >= MOST_EMPTY) {
      throw new HarvestException(
          "The API gave "
              + MOST_EMPTY
              + " pages without records one after the other and says that there are more, so the"
              + " harvest was ended. Try again later, or report this to the author of the plugin "
              + state.plugin()
              + "."
              + asItIs());
    }
  }

  private String asItIs() {
    return state.pages() == 0
        ? " Nothing was harvested."
        : " To import what is kept as it is, add --limit " + state.records() + ".";
  }

  private void keep(Page page) throws IOException {
    boolean some = page.records() > 0;
    int pages = state.pages() + (some ? 1 : 0);
    if (some) {
      byte[] body = fetcher.secrets().redact(page.body());
      if (body != page.body() && !secretsTold) {
        secretsTold = true;
        listener.said(
            "The API repeats a secret setting in its answer; *** stands for it in what is kept.");
      }
      staging.write(pages, body);
    }
    Long total = page.total() == null ? state.total() : page.total();
    HarvestState next =
        new HarvestState(
            state.source(),
            state.query(),
            state.dataset(),
            state.plugin(),
            state.settings(),
            state.started(),
            page.next().map(fetcher.secrets()::conceal),
            page.next().isEmpty(),
            pages,
            some ? 0 : state.empty() + 1,
            state.records() + page.records(),
            total);
    staging.write(next);
    state = next;
  }

  private void tell(Page page) {
    Allowance before = allowance;
    if (page.allowance() != null) {
      allowance = page.allowance();
    }
    Long pages =
        state.done() ? null : Estimate.pagesToCome(state.records(), state.pages(), wanted());
    listener.progress(
        new HarvestProgress(
            state.pages(), state.records(), wanted(), Estimate.time(pages, each()), allowance));
    if (state.done() || limitReached()) {
      return;
    }
    Allowance now = allowance;
    if (requested == 1) {
      say(Estimate.sentence(wanted(), pages, each(), now));
      say("You may stop at any time: the same command goes on from there.");
    } else if (requested == 2
        && before != null
        && now != null
        && pages != null
        && !Estimate.countsRequests(now)
        && Double.isNaN(now.cost())
        && before.remaining() > now.remaining()) {
      say(Estimate.cost(before.remaining() - now.remaining(), pages, now));
    }
  }

  private void say(String sentence) {
    listener.said(fetcher.secrets().redact(sentence));
  }

  private Duration each() {
    Duration taken = Duration.ofNanos((time.nanos() - begun) / Math.max(1, requested));
    return taken.compareTo(pace) < 0 ? pace : taken;
  }

  private boolean limitReached() {
    Long limit = request.limit();
    return limit != null && state.records() >= limit;
  }

  /** How many records will be fetched in all; null where nobody says. */
  private @Nullable Long wanted() {
    Long limit = request.limit();
    Long total = state.total();
    if (limit == null || total == null) {
      return limit == null ? total : limit;
    }
    return Math.min(limit, total);
  }

  HarvestState state() {
    return state;
  }

  int requested() {
    return requested;
  }

  @Nullable Allowance allowance() {
    return allowance;
  }

  /** Whether the API has more than what was asked for. */
  boolean more() {
    Long total = state.total();
    return !state.done() && (total == null || state.records() < total);
  }
}
