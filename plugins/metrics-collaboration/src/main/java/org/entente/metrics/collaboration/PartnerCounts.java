package org.entente.metrics.collaboration;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;

/** Joint works by partner and year. */
final class PartnerCounts {

  private PartnerCounts() {}

  /**
   * The joint works of the scope's country with its partner, or with every partner it has in any
   * year; a year without a joint work is absent. A partner that was asked for is there even without
   * any.
   */
  static NavigableMap<String, NavigableMap<Integer, YearCounts.Cell>> read(Scope scope)
      throws MetricException {
    NavigableMap<String, NavigableMap<Integer, YearCounts.Cell>> partners = new TreeMap<>();
    Optional<String> asked = scope.partner();
    if (asked.isPresent()) {
      if (asked.get().equals(scope.country())) {
        throw new MetricException(
            "The partner "
                + asked.get()
                + " is the country itself. Name another country as partner.");
      }
      partners.put(asked.get(), new TreeMap<>());
    }
    try (Rows rows = scope.query(Sql.PARTNER_WORKS_BY_YEAR, scope.country())) {
      while (rows.next()) {
        String partner = String.valueOf(rows.text(1));
        if (asked.isEmpty() || asked.get().equals(partner)) {
          partners
              .computeIfAbsent(partner, name -> new TreeMap<>())
              .put(
                  Math.toIntExact(rows.whole(2)),
                  new YearCounts.Cell(rows.whole(3), rows.whole(4)));
        }
      }
    }
    return partners;
  }
}
