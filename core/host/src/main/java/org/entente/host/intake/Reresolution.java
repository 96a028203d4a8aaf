package org.entente.host.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBScalarFunctionBuilder;
import org.entente.host.country.CountryResolver;
import org.entente.host.country.Nations;
import org.entente.host.intake.PlaceNames.Place;
import org.entente.host.library.Dataset;
import org.entente.host.library.Duck;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.PendingResolution;
import org.entente.host.library.WorksTable;

/**
 * Resolves the addresses of datasets anew, by the countries that hold now, without importing
 * anything anew. What a source states beside an address stays as it was imported.
 */
public final class Reresolution {

  private static final String COPIED = " (format parquet, compression zstd)";

  private final Library library;
  private final CountryResolver.Current countries;
  private final OrganisationNames organisations = OrganisationNames.standard();

  public Reresolution(Library library, CountryResolver.Current countries) {
    this.library = library;
    this.countries = countries;
  }

  /**
   * What changed.
   *
   * @param addresses addresses of works whose country changed, count
   * @param works works with such an address, count
   * @param observations observations of indicator tables whose country changed, count
   * @param unresolvedBefore addresses of the dataset without a country before, count
   * @param unresolved the same now
   * @param countryTables the version of the tables and of the user's own names
   */
  public record Outcome(
      String dataset,
      long addresses,
      long works,
      long observations,
      long unresolvedBefore,
      long unresolved,
      String countryTables) {}

  /**
   * Resolves the addresses of a dataset, all or nothing.
   *
   * @param cancelled asked now and then
   * @throws ImportException if there is no such dataset, it was cancelled, the user's names cannot
   *     be read, or the disk is full; nothing was changed
   */
  public Outcome run(String dataset, BooleanSupplier cancelled) throws ImportException {
    try {
      CountryResolver resolver = countries.current();
      try (PendingResolution pending =
          library
              .beginResolution(dataset, cancelled)
              .orElseThrow(() -> new ImportException(CANCELLED))) {
        Path scratch = library.staging().resolve("resolve-" + System.nanoTime());
        try (DuckDBConnection duck = Duck.open(scratch);
            Statement statement = duck.createStatement()) {
          register(duck, resolver);
          return run(pending, resolver, statement, cancelled);
        }
      }
    } catch (SQLException | IOException e) {
      throw new ImportException(
          "The addresses of "
              + dataset
              + " could not be resolved anew, and nothing was changed: "
              + e.getMessage(),
          e);
    } catch (LibraryException e) {
      throw new ImportException(String.valueOf(e.getMessage()), e);
    }
  }

  private static final String CANCELLED =
      "Resolving the addresses was cancelled; nothing was changed.";

  private Outcome run(
      PendingResolution pending,
      CountryResolver resolver,
      Statement statement,
      BooleanSupplier cancelled)
      throws SQLException, IOException, LibraryException, ImportException {
    Dataset before = pending.dataset();
    List<PendingResolution.Part> changed = new ArrayList<>();
    long addresses = 0;
    long works = 0;
    long unresolved = 0;
    for (PendingResolution.Part part : pending.parts()) {
      if (cancelled.getAsBoolean()) {
        throw new ImportException(CANCELLED);
      }
      Files.createDirectories(part.fresh());
      writeAddresses(part, statement);
      writeCorrespondences(part, statement);
      long[] counts = changes(part, statement);
      if (!part.hasNations() || counts[0] > 0 || changedCorrespondences(part, statement) > 0) {
        addresses += counts[1];
        works += counts[2];
        writeWorks(part, statement);
        takeOver(part, statement);
        changed.add(part);
      }
      unresolved += counts[3];
    }
    long observations = 0;
    for (String name : pending.names()) {
      observations += pending.rename(name, Nations.orCountry(resolver.resolveName(name)));
    }
    pending.commit(changed, unresolved, resolver.version());
    return new Outcome(
        before.name(),
        addresses,
        works,
        observations,
        before.unresolved(),
        unresolved,
        resolver.version());
  }

  /** The functions of the queries: the rules themselves, asked from SQL. */
  private void register(DuckDBConnection duck, CountryResolver resolver) throws SQLException {
    // DuckDB asks from threads of its own, and what is remembered is for one thread.
    ThreadLocal<PlaceNames> places = ThreadLocal.withInitial(() -> new PlaceNames(resolver));
    try (DuckDBScalarFunctionBuilder function = DuckDBFunctions.scalarFunction()) {
      function
          .withName("place_of")
          .withParameter(String.class)
          .withReturnType(String.class)
          .withFunction((String raw) -> written(places.get().ofAddress(raw)))
          .register(duck);
    }
    try (DuckDBScalarFunctionBuilder function = DuckDBFunctions.scalarFunction()) {
      function
          .withName("organisation_key_of")
          .withParameter(String.class)
          .withReturnType(String.class)
          .withFunction(organisations::normalise)
          .register(duck);
    }
  }

  /** {@code GB}, {@code GB|GB-SCT}, or nothing. */
  private static String written(Place place) {
    String country = place.country();
    if (country == null) {
      return "";
    }
    return place.nation() == null ? country : country + "|" + place.nation();
  }

  private static String old(PendingResolution.Part part, WorksTable table) {
    return Duck.parquet(List.of(part.old().resolve(table.fileName())));
  }

  private static String fresh(PendingResolution.Part part, WorksTable table) {
    return Duck.parquet(List.of(part.fresh().resolve(table.fileName())));
  }

  private static void copy(
      Statement statement, String query, PendingResolution.Part part, WorksTable table)
      throws SQLException {
    Path file = part.fresh().resolve(table.fileName());
    statement.execute("copy (" + query + ") to " + Duck.literal(file.toString()) + COPIED);
  }

  private static void writeAddresses(PendingResolution.Part part, Statement statement)
      throws SQLException {
    String stated =
        part.hasNations()
            ? "organisation_country"
            : "cast(null as varchar) as organisation_country";
    copy(
        statement,
        "select work_id, address_number, nullif(split_part(place, '|', 1), '') as country,"
            + " nullif(split_part(place, '|', 2), '') as nation, "
            + stated
            + ", organisation, nullif(organisation_key_of(coalesce(organisation, '')), '') as"
            + " organisation_key, raw from (select *, place_of(coalesce(raw, '')) as place from "
            + old(part, WorksTable.ADDRESSES)
            + ")",
        part,
        WorksTable.ADDRESSES);
  }

  /**
   * Addresses that differ in anything, addresses and works whose country differs, and addresses
   * without a country now.
   */
  private static long[] changes(PendingResolution.Part part, Statement statement)
      throws SQLException {
    String more =
        part.hasNations()
            ? " or o.nation is distinct from n.nation"
                + " or o.organisation_key is distinct from n.organisation_key"
            : "";
    try (ResultSet rows =
        statement.executeQuery(
            "select count(*) filter (where o.country is distinct from n.country"
                + more
                + "), count(*) filter (where o.country is distinct from n.country),"
                + " count(distinct n.work_id) filter (where o.country is distinct from n.country),"
                + " count(*) filter (where n.country is null and n.organisation_country is null)"
                + " from "
                + fresh(part, WorksTable.ADDRESSES)
                + " n join "
                + old(part, WorksTable.ADDRESSES)
                + " o on o.work_id = n.work_id and o.address_number = n.address_number")) {
      rows.next();
      return new long[] {rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)};
    }
  }

  private static void writeCorrespondences(PendingResolution.Part part, Statement statement)
      throws SQLException {
    String columns =
        !part.hasNations()
            ? WorksTable.CORRESPONDENCES.withoutRows()
            : "select work_id, number, author_position, name,"
                + " nullif(split_part(place, '|', 1), '') as country,"
                + " nullif(split_part(place, '|', 2), '') as nation, raw"
                + " from (select *, place_of(coalesce(raw, '')) as place from "
                + old(part, WorksTable.CORRESPONDENCES)
                + ")";
    copy(statement, columns, part, WorksTable.CORRESPONDENCES);
  }

  private static long changedCorrespondences(PendingResolution.Part part, Statement statement)
      throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "select count(*) from "
                + fresh(part, WorksTable.CORRESPONDENCES)
                + " n join "
                + old(part, WorksTable.CORRESPONDENCES)
                + " o on o.work_id = n.work_id and o.number = n.number"
                + " where o.country is distinct from n.country"
                + " or o.nation is distinct from n.nation")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void writeWorks(PendingResolution.Part part, Statement statement)
      throws SQLException {
    String addresses =
        "(select work_id, address_number, coalesce(country, organisation_country) as country from "
            + fresh(part, WorksTable.ADDRESSES)
            + ")";
    copy(
        statement,
        "select w.* replace (cast(coalesce(c.unresolved, 0) as integer) as unresolved,"
            + " cast(coalesce(c.countries, 0) as integer) as countries) from "
            + old(part, WorksTable.WORKS)
            + " w left join (select work_id, count(*) filter (where country is null) as unresolved,"
            + " count(distinct country) as countries from "
            + addresses
            + " group by work_id) c on c.work_id = w.work_id order by w.work_id",
        part,
        WorksTable.WORKS);
    copy(
        statement,
        "select a.work_id, a.country, w.year, w.document_type from (select work_id, country,"
            + " min(address_number) as first from "
            + addresses
            + " where country is not null group by work_id, country) a join "
            + old(part, WorksTable.WORKS)
            + " w on w.work_id = a.work_id order by a.work_id, a.first",
        part,
        WorksTable.WORK_COUNTRIES);
  }

  /** The tables that name no country stay as they are. */
  private static void takeOver(PendingResolution.Part part, Statement statement)
      throws IOException, SQLException {
    List<WorksTable> tables =
        new ArrayList<>(List.of(WorksTable.AUTHORSHIPS, WorksTable.AUTHOR_ADDRESSES));
    if (part.hasNumberings()) {
      tables.add(WorksTable.NUMBERINGS);
    } else {
      copy(statement, WorksTable.NUMBERINGS.withoutRows(), part, WorksTable.NUMBERINGS);
    }
    for (WorksTable table : tables) {
      Path from = part.old().resolve(table.fileName());
      Path to = part.fresh().resolve(table.fileName());
      try {
        Files.createLink(to, from);
      } catch (IOException | UnsupportedOperationException e) {
        Files.copy(from, to);
      }
    }
  }
}
