package org.entente.host.finding;

import org.jspecify.annotations.Nullable;

/** The two years whose change is taken apart. */
record Period(int from, int to) {

  /**
   * The years that were asked for, or from the series' peak to its last year; null with a note
   * where it has not both.
   *
   * @param finding what it is for
   */
  static @Nullable Period of(Draft draft, String finding, Series series, FindingOptions options) {
    if (options.between().isPresent()) {
      int from = options.between().get().from();
      int to = options.between().get().to();
      for (int year : new int[] {from, to}) {
        if (!series.values().containsKey(year)) {
          draft.note(finding, series, "it has no figure of " + year);
          return null;
        }
      }
      return new Period(from, to);
    }
    if (series.peakYear() == series.lastYear()) {
      draft.note(
          finding,
          series,
          "its peak is its last year; name the two years that it is to lie between");
      return null;
    }
    return new Period(series.peakYear(), series.lastYear());
  }

  /** "from 2018 to 2023". */
  String words() {
    return "from " + from + " to " + to;
  }
}
