package org.entente.host.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.entente.host.intake.PlaceNames.Place;
import org.entente.model.Affiliation;
import org.jspecify.annotations.Nullable;

/**
 * An address with what is known of it, and the bytes in which it is written. Addresses repeat a
 * great deal: what is made once is used for all works that have it.
 */
final class NormalAddress {

  private final Affiliation affiliation;
  private final @Nullable String country;
  private final byte @Nullable [] ownCountry;
  private final byte @Nullable [] nation;
  private final byte @Nullable [] organisationCountry;
  private final byte @Nullable [] organisation;
  private final byte @Nullable [] organisationKey;
  private final byte @Nullable [] raw;

  /**
   * @param place by the address itself
   * @param stated the country that the source states beside it
   * @param organisationKey the organisation's name in its light normal form, empty where it has
   *     none
   */
  NormalAddress(
      Affiliation affiliation, Place place, @Nullable String stated, String organisationKey) {
    this.affiliation = affiliation;
    this.country = place.country() == null ? stated : place.country();
    this.ownCountry = utf8(place.country());
    this.nation = utf8(place.nation());
    this.organisationCountry = utf8(stated);
    this.organisation = utf8(affiliation.organisation());
    this.organisationKey = utf8(organisationKey);
    this.raw = utf8(affiliation.raw());
  }

  private static byte @Nullable [] utf8(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text.getBytes(UTF_8);
  }

  boolean isOf(Affiliation other) {
    return affiliation.equals(other);
  }

  /** The address's own country, else the one that the source states beside it; null for none. */
  @Nullable String country() {
    return country;
  }

  /** Sets its columns in a row of {@link org.entente.host.library.WorksTable#ADDRESSES}. */
  void write(RowBlock row, int firstColumn) {
    row.setUtf8(firstColumn, ownCountry);
    row.setUtf8(firstColumn + 1, nation);
    row.setUtf8(firstColumn + 2, organisationCountry);
    row.setUtf8(firstColumn + 3, organisation);
    row.setUtf8(firstColumn + 4, organisationKey);
    row.setUtf8(firstColumn + 5, raw);
  }
}
