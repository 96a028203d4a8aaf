package org.entente.app.simulate;

import java.util.Arrays;
import java.util.List;
import org.entente.app.simulate.base.Randomness;
import org.entente.app.simulate.base.Tables;

/**
 * The countries of the world. A country is its index here; 0 is the protagonist. Sets of countries
 * are bit masks.
 */
final class Geography {

  /** The protagonist, mainland China. */
  static final int PROTAGONIST = 0;

  /** The protagonist as a set. */
  static final long PROTAGONIST_BIT = 1L;

  private static final List<Country> COUNTRIES =
      Tables.rows(Geography.class, "countries.tsv").stream().map(Geography::country).toList();

  /** The United States. */
  static final int UNITED_STATES = indexOf("US");

  private static final double[] CUMULATIVE = cumulative();

  private Geography() {}

  static int size() {
    return COUNTRIES.size();
  }

  static Country get(int country) {
    return COUNTRIES.get(country);
  }

  static int indexOf(String code) {
    for (int i = 0; i < COUNTRIES.size(); i++) {
      if (COUNTRIES.get(i).code().equals(code)) {
        return i;
      }
    }
    throw new IllegalStateException("the table of countries has no " + code);
  }

  /** A country other than the protagonist, by weight. */
  static int draw(Randomness random) {
    double x = random.unit() * CUMULATIVE[CUMULATIVE.length - 1];
    int found = Arrays.binarySearch(CUMULATIVE, x);
    return Math.min(found < 0 ? -found - 1 : found + 1, COUNTRIES.size() - 1);
  }

  private static double[] cumulative() {
    double[] sums = new double[COUNTRIES.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += COUNTRIES.get(i).weight();
      sums[i] = sum;
    }
    return sums;
  }

  private static Country country(String[] row) {
    Place[] places =
        Arrays.stream(row)
            .skip(6)
            .map(text -> text.split("\\|", -1))
            .map(parts -> new Place(parts[0], parts[1] + ", " + row[1]))
            .toArray(Place[]::new);
    return new Country(
        row[0],
        row[1],
        row[2],
        Double.parseDouble(row[3]),
        Double.parseDouble(row[4]) / 100,
        row[5].charAt(0),
        places);
  }

  /**
   * A country.
   *
   * @param code ISO 3166-1 alpha-2
   * @param scopus its name in Scopus
   * @param incites its name in InCites
   * @param weight its weight in the world without the protagonist
   * @param international the share of its works written with other countries
   * @param nameStyle a key of {@link Names}
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Country(
      String code,
      String scopus,
      String incites,
      double weight,
      double international,
      char nameStyle,
      Place[] places) {}

  /** The end of an address, as each database writes it, country included. */
  record Place(String wos, String scopus) {}
}
