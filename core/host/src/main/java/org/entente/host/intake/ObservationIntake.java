package org.entente.host.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.host.country.CountryNames;
import org.entente.host.country.CountryResolver;
import org.entente.host.country.Nations;
import org.entente.host.country.Profiles;
import org.entente.host.library.LibraryException;
import org.entente.host.library.PendingImport;
import org.entente.host.library.RejectedRecord;
import org.entente.host.library.StoredObservation;
import org.entente.model.EntityKind;
import org.entente.model.Observation;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.Provenance;
import org.entente.spi.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The observations of a run: resolves countries, finds what the dataset has already, and tells
 * where two tables do not go together.
 *
 * <p>A row is a duplicate when all that it says is there already; it is rejected when it says
 * something else than is there: of two values under one name, none may win silently.
 */
final class ObservationIntake {

  /** What an observation is of; its value is told apart by it. */
  private record Key(
      String metric,
      String country,
      String entity,
      EntityKind entityKind,
      String partner,
      @Nullable Integer year,
      String title,
      Map<String, String> filters) {}

  private record Known(BigDecimal value, String file, long line) {}

  /** A row that waits for the end of its file, since what the table says of itself may follow. */
  record Row(List<Observation> observations, Location at) {}

  private final PendingImport pending;
  private final CountryResolver countries;
  private final Map<Key, Known> known = new HashMap<>();
  private final Map<String, Map<String, String>> filtersOfTitle = new HashMap<>();
  private final Map<String, String> fileOfTitle = new HashMap<>();
  private long names;
  private long unresolvedNames;
  private String datasetDate = "";

  ObservationIntake(PendingImport pending, CountryResolver countries) throws LibraryException {
    this.pending = pending;
    this.countries = countries;
    for (StoredObservation stored : pending.earlierObservations()) {
      Map<String, String> filters = essential(stored.filters());
      known.putIfAbsent(
          key(stored.observation(), stored.countryAsWritten(), stored.title(), filters),
          new Known(stored.observation().value(), stored.file(), stored.line()));
      filtersOfTitle.putIfAbsent(stored.title(), filters);
      fileOfTitle.putIfAbsent(stored.title(), stored.file());
    }
  }

  /** Country names that stood on accepted rows, count. */
  long names() {
    return names;
  }

  /** Those that are no country's, count. */
  long unresolvedNames() {
    return unresolvedNames;
  }

  /** The date of the data as the last table said it, empty where none did. */
  String datasetDate() {
    return datasetDate;
  }

  /**
   * Takes the rows of one table.
   *
   * @param seenBefore whether this very file was imported before
   */
  void take(FileTally tally, @Nullable Provenance said, List<Row> rows, boolean seenBefore)
      throws LibraryException {
    Provenance table = said == null ? new Provenance("", Map.of(), "", "") : said;
    Map<String, String> filters = essential(table.filters());
    Set<String> unresolved = new LinkedHashSet<>();
    boolean any = false;
    for (Row row : rows) {
      any |= takeRow(tally, table, filters, row, seenBefore, unresolved);
    }
    if (any) {
      pending.table(tally.number(), table);
      if (!table.datasetDate().isEmpty()) {
        datasetDate = table.datasetDate();
      }
      compareFilters(tally, table.title(), filters);
    }
    if (!unresolved.isEmpty()) {
      List<String> listed = unresolved.stream().limit(10).toList();
      tally.headline(
          Severity.NOTE,
          Code.BAD_VALUE,
          "These names are no country's and count for none: "
              + String.join(", ", listed)
              + (unresolved.size() > listed.size()
                  ? " and " + (unresolved.size() - listed.size()) + " more."
                  : "."));
    }
  }

  private boolean takeRow(
      FileTally tally,
      Provenance table,
      Map<String, String> filters,
      Row row,
      boolean seenBefore,
      Set<String> unresolved)
      throws LibraryException {
    if (row.observations().isEmpty()) {
      // A row without any value: nothing tells it from the same row of the same file.
      if (seenBefore) {
        tally.duplicate();
      } else {
        tally.accept();
      }
      return false;
    }
    List<StoredObservation> fresh = new ArrayList<>();
    Map<Key, Known> freshKeys = new LinkedHashMap<>();
    for (Observation written : row.observations()) {
      Observation resolved = resolve(written);
      Key key = key(resolved, written.country(), table.title(), filters);
      Known before = known.getOrDefault(key, freshKeys.get(key));
      if (before == null) {
        freshKeys.put(key, new Known(resolved.value(), tally.name(), row.at().line()));
        fresh.add(
            new StoredObservation(
                resolved,
                written.country(),
                table.title(),
                table.filters(),
                table.datasetDate(),
                tally.name(),
                row.at().line()));
      } else if (before.value().compareTo(resolved.value()) != 0) {
        conflict(tally, row, written, before);
        return false;
      }
    }
    if (fresh.isEmpty()) {
      tally.duplicate();
      return false;
    }
    known.putAll(freshKeys);
    boolean named = false;
    boolean lost = false;
    for (StoredObservation observation : fresh) {
      pending.observe(tally.number(), observation);
      if (!observation.countryAsWritten().isEmpty()) {
        named = true;
        if (observation.observation().country().isEmpty()) {
          lost = true;
          unresolved.add(observation.countryAsWritten());
        }
      }
    }
    names += named ? 1 : 0;
    unresolvedNames += lost ? 1 : 0;
    tally.accept();
    tally.observe(fresh.size());
    return true;
  }

  private void conflict(FileTally tally, Row row, Observation written, Known before)
      throws LibraryException {
    String what =
        written.metric()
            + " of "
            + (written.entity().isEmpty() ? written.country() : written.entity())
            + (written.partner().isEmpty() ? "" : " with " + written.partner())
            + (written.year() == null ? "" : " in " + written.year());
    String sentence =
        what
            + " is "
            + written.value().toPlainString()
            + " here, but was imported as "
            + before.value().toPlainString()
            + " from "
            + before.file()
            + (before.line() > 0 ? " (line " + before.line() + ")" : "")
            + ". Import the two under different names, or remove the dataset first.";
    pending.reject(
        tally.number(),
        new RejectedRecord(
            tally.name(),
            row.at().line(),
            row.at().record(),
            Code.BAD_VALUE.name(),
            sentence,
            row.observations().toString()));
    tally.reject();
    tally.problem(row.at().line(), row.at().record(), Severity.ERROR, Code.BAD_VALUE, sentence);
  }

  private Observation resolve(Observation o) {
    String country = o.country().isEmpty() ? "" : code(o.country());
    String partner = o.partner();
    if (!partner.isEmpty()) {
      // Emptied, an unknown partner would turn a share with somebody into the share of the country.
      String known = code(partner);
      partner = known.isEmpty() ? partner : known;
    }
    return new Observation(
        o.metric(),
        country,
        o.entityKind(),
        o.entity(),
        partner,
        o.year(),
        o.value(),
        o.numerator(),
        o.denominator(),
        o.interval(),
        o.bounds());
  }

  /** The code of a country; a table may give it in place of a name, and then it stands. */
  private String code(String written) {
    return CountryNames.isKnown(written) || Profiles.gives(written)
        ? written
        : Nations.orCountry(countries.resolveName(written));
  }

  private static Key key(
      Observation resolved, String written, String title, Map<String, String> filters) {
    return new Key(
        resolved.metric(),
        resolved.country().isEmpty() ? written : resolved.country(),
        resolved.entity(),
        resolved.entityKind(),
        resolved.partner(),
        resolved.year(),
        title,
        filters);
  }

  /** The filters without those that say when: a later export of one table differs in them. */
  private static Map<String, String> essential(Map<String, String> filters) {
    Map<String, String> essential = new LinkedHashMap<>();
    filters.forEach(
        (name, content) -> {
          String key = name.toLowerCase(Locale.ROOT);
          if (!key.contains("period") && !key.contains("year") && !key.contains("date")) {
            essential.put(name, content);
          }
        });
    return essential;
  }

  private void compareFilters(FileTally tally, String title, Map<String, String> filters) {
    Map<String, String> before = filtersOfTitle.putIfAbsent(title, filters);
    String file = fileOfTitle.putIfAbsent(title, tally.name());
    if (before == null || file == null || before.equals(filters)) {
      return;
    }
    List<String> differences = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(filters.keySet());
    for (String name : names) {
      String old = before.get(name);
      String now = filters.get(name);
      if (old == null || !old.equals(now)) {
        differences.add(name + " (" + shown(old) + " there, " + shown(now) + " here)");
      }
    }
    tally.headline(
        Severity.WARNING,
        Code.BAD_VALUE,
        "This table was filtered differently from "
            + file
            + " in the same dataset: "
            + String.join(", ", differences)
            + ". Compare them only if that is what you want.");
  }

  private static String shown(@Nullable String content) {
    return content == null ? "not given" : "'" + content + "'";
  }
}
