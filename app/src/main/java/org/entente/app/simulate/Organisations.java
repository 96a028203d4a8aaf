package org.entente.app.simulate;

import java.util.stream.IntStream;

/** The organisations of each country: so many, each in one city for ever. */
final class Organisations {

  /** Names by country and organisation, as each database writes them. */
  private static final String[][] ABBREVIATED = names(true);

  private static final String[][] FULL = names(false);

  private Organisations() {}

  static int count(int country) {
    return FULL[country].length;
  }

  static String name(int country, int organisation, boolean abbreviated) {
    return (abbreviated ? ABBREVIATED : FULL)[country][organisation];
  }

  static Geography.Place place(int country, int organisation) {
    Geography.Place[] places = Geography.get(country).places();
    return places[organisation % places.length];
  }

  private static String[][] names(boolean abbreviated) {
    return IntStream.range(0, Geography.size())
        .mapToObj(country -> names(country, abbreviated))
        .toArray(String[][]::new);
  }

  private static String[] names(int country, boolean abbreviated) {
    double weight = Geography.get(country).weight();
    int count =
        country == Geography.PROTAGONIST
            ? Words.landmarks()
            : Math.max(4, Math.min(Words.landmarks(), (int) (weight * 8)));
    int shift = country * 17;
    return IntStream.range(0, count)
        .mapToObj(i -> Words.organisation(i + shift, i * 7 + country, abbreviated))
        .toArray(String[]::new);
  }
}
