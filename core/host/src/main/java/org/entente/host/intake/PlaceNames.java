package org.entente.host.intake;

import org.entente.host.country.CountryResolver;
import org.entente.host.country.Nations;
import org.entente.host.country.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * Countries and nations of texts, the last few tens of thousands remembered: address texts repeat a
 * great deal. Used by one thread.
 */
final class PlaceNames {

  /**
   * Where an address lies.
   *
   * @param country null where unresolved
   * @param nation of the United Kingdom where the address names one, such as {@code GB-SCT}
   */
  record Place(@Nullable String country, @Nullable String nation) {

    static final Place NOWHERE = new Place(null, null);

    static Place of(Resolution resolution) {
      String nation = Nations.of(resolution);
      return resolution.resolved()
          ? new Place(resolution.country(), nation.isEmpty() ? null : nation)
          : NOWHERE;
    }
  }

  private final TextMemory<Place> addresses;
  private final TextMemory<Place> names;

  PlaceNames(CountryResolver countries) {
    this.addresses = new TextMemory<>(1 << 15, text -> Place.of(countries.resolve(text)));
    this.names = new TextMemory<>(1 << 10, text -> Place.of(countries.resolveName(text)));
  }

  /** The place of an address. */
  Place ofAddress(String raw) {
    return raw.isEmpty() ? Place.NOWHERE : addresses.of(raw);
  }

  /** The country of a name or a code that stands alone; null where it is none. */
  @Nullable String ofName(String name) {
    return name.isEmpty() ? null : names.of(name).country();
  }
}
