package org.entente.app.simulate;

/** The organisations of each country: so many, each in one city for ever. */
final class Organisations {

  private Organisations() {}

  static int count(int country) {
    if (country == Geography.PROTAGONIST) {
      return Words.landmarks();
    }
    int byWeight = (int) (Geography.get(country).weight() * 8);
    return Math.max(4, Math.min(Words.landmarks(), byWeight));
  }

  static String name(int country, int organisation, boolean abbreviated) {
    int shift = country * 17;
    return Words.organisation(organisation + shift, organisation * 7 + country, abbreviated);
  }

  static Geography.Place place(int country, int organisation) {
    Geography.Place[] places = Geography.get(country).places();
    return places[organisation % places.length];
  }
}
