package org.entente.app.simulate.noise;

import org.entente.app.simulate.base.Randomness;

/** How a database writes the name of a venue. */
final class VenueNoise {

  private VenueNoise() {}

  static String write(Venue venue, Database database, int year, Randomness random) {
    boolean wos = database == Database.WOS;
    String name = venue.conference() ? conference(venue, database, year, random) : venue.name();
    if (!venue.conference() && Rate.VENUE_RENAMED.happens(database, year, random)) {
      name = venue.other();
    }
    if (Rate.VENUE_ABBREVIATED.happens(database, year, random)) {
      name = abbreviated(name);
    } else if (Rate.VENUE_AMPERSAND.happens(database, year, random)) {
      name = name.replace(" and ", " & ");
    }
    return wos ? Letters.capitals(name) : name;
  }

  private static String conference(Venue venue, Database database, int year, Randomness random) {
    boolean wos = database == Database.WOS;
    if (Rate.VENUE_SERIES.happens(database, year, random)) {
      return wos ? venue.other() : venue.other() + " (including subseries Simulated Notes)";
    }
    int meeting = year - venue.founded();
    return wos
        ? year + " " + ordinal(meeting) + ' ' + venue.name()
        : "Proceedings of the " + ordinal(meeting) + ' ' + venue.name();
  }

  private static String ordinal(int number) {
    int tens = number % 100;
    String end =
        tens >= 11 && tens <= 13
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return number + end;
  }

  /** Long words to four letters and a full stop, small words left out. */
  static String abbreviated(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (String word : name.split(" ", -1)) {
      if (word.length() <= 3) {
        continue;
      }
      out.append(out.length() == 0 ? "" : " ");
      out.append(word.length() <= 5 ? word : word.substring(0, 4) + '.');
    }
    return out.toString();
  }
}
