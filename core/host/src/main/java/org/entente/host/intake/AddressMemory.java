package org.entente.host.intake;

import org.entente.host.country.CountryResolver;
import org.entente.model.Affiliation;
import org.jspecify.annotations.Nullable;

/**
 * Normal addresses, the last few tens of thousands remembered, each in the one slot that its hash
 * gives it, so that memory stays flat. Used by one thread.
 */
final class AddressMemory {

  /** A power of two. */
  private static final int SLOTS = 1 << 15;

  private final PlaceNames places;
  private final TextMemory<String> organisationKeys;
  private final @Nullable NormalAddress[] addresses = new NormalAddress[SLOTS];

  AddressMemory(CountryResolver countries, OrganisationNames organisations) {
    this.places = new PlaceNames(countries);
    this.organisationKeys = new TextMemory<>(1 << 13, organisations::normalise);
  }

  NormalAddress of(Affiliation affiliation) {
    int hash = affiliation.raw().hashCode();
    int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    NormalAddress known = addresses[slot];
    if (known == null || !known.isOf(affiliation)) {
      known =
          new NormalAddress(
              affiliation,
              places.ofAddress(affiliation.raw()),
              places.ofName(affiliation.statedCountryCode()),
              organisationKeys.of(affiliation.organisation()));
      addresses[slot] = known;
    }
    return known;
  }

  /** The places by which the addresses were resolved. */
  PlaceNames places() {
    return places;
  }
}
