package org.entente.host.country;

import java.util.Locale;

/** English names of countries by code. */
public final class CountryNames {

  private CountryNames() {}

  /** The name of a country; the code itself where it is not known. */
  public static String name(String code) {
    String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }
}
