package org.entente.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value of one metric.
 *
 * @param metric the metric's id, such as {@code international-share}
 * @param country the country: from a metric, ISO 3166-1 alpha-2; from an indicator source, the
 *     source's own words (the host resolves them); empty where the value is not of a country
 * @param entityKind what {@code entity} names
 * @param entity what was measured where that is not the country as a whole, as the source calls it,
 *     else empty
 * @param partner the partner country, in the same way as {@code country}, empty where there is none
 * @param year the year, null where the value is of several years together
 * @param value the value; shares as fractions (0.266, not 26.6); an export's numbers keep their
 *     printed digits
 * @param numerator the count above the line, null where unknown
 * @param denominator the count below the line, null where unknown
 * @param interval the 95 % interval, null where there is none
 * @param bounds the unknown-country bounds, null where there are none
 */
public record Observation(
    String metric,
    String country,
    EntityKind entityKind,
    String entity,
    String partner,
    @Nullable Integer year,
    BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable Interval interval,
    @Nullable Bounds bounds) {

  public Observation {
    requireNonNull(metric, "metric");
    requireNonNull(country, "country");
    requireNonNull(entityKind, "entityKind");
    requireNonNull(entity, "entity");
    requireNonNull(partner, "partner");
    requireNonNull(value, "value");
    if (metric.isEmpty()) {
      throw new IllegalArgumentException("an observation names its metric");
    }
    if ((entityKind == EntityKind.COUNTRY) != entity.isEmpty()) {
      throw new IllegalArgumentException(
          "the entity is empty exactly where the country as a whole is measured, but was '"
              + entity
              + "' for "
              + entityKind);
    }
  }

  /** An observation of a country as a whole, without interval and bounds. */
  public static Observation ofCountry(
      String metric,
      String country,
      String partner,
      @Nullable Integer year,
      BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator) {
    return new Observation(
        metric,
        country,
        EntityKind.COUNTRY,
        "",
        partner,
        year,
        value,
        numerator,
        denominator,
        null,
        null);
  }

  /** The same observation with an interval and bounds. */
  public Observation with(@Nullable Interval newInterval, @Nullable Bounds newBounds) {
    return new Observation(
        metric,
        country,
        entityKind,
        entity,
        partner,
        year,
        value,
        numerator,
        denominator,
        newInterval,
        newBounds);
  }
}
