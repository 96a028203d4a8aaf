package org.entente.host.library;

/**
 * The Parquet files of one import. A column named here is written by intake and read by the engine;
 * the published view is made of them.
 *
 * <ul>
 *   <li>{@code works(work_id BIGINT, source_key, doi, pmid, title VARCHAR, year, publication_year,
 *       early_access_year INTEGER, document_type, document_types, language, venue VARCHAR,
 *       times_cited INTEGER, normalised_impact DOUBLE, file VARCHAR, line BIGINT, addresses,
 *       unresolved, countries INTEGER)}: {@code year} is the publication year, else the
 *       early-access year; {@code document_types} are the source's own words joined by {@code ";
 *       "}; the last three are counts; what the source does not say is NULL
 *   <li>{@code authorships(work_id BIGINT, position INTEGER, author_key, author_name VARCHAR,
 *       is_corresponding BOOLEAN)}
 *   <li>{@code addresses(work_id BIGINT, address_number INTEGER, country, nation,
 *       organisation_country, organisation, organisation_key, raw VARCHAR)}: {@code address_number}
 *       is 0-based; {@code country} is what the address itself says, {@code nation} the nation of
 *       the United Kingdom that it names, {@code organisation_country} what the source states
 *       beside it; {@code organisation_key} is a light normal form
 *   <li>{@code author_addresses(work_id BIGINT, author_position, address_number INTEGER)}
 *   <li>{@code correspondences(work_id BIGINT, number, author_position INTEGER, name, country,
 *       nation, raw VARCHAR)}: addresses for correspondence; {@code author_position} is NULL where
 *       its author cannot be told
 *   <li>{@code work_countries(work_id BIGINT, country VARCHAR, year INTEGER, document_type
 *       VARCHAR)}: each country of a work once; year and type stand here again so that the
 *       commonest questions need no join; an address that says nothing counts for the country that
 *       the source states beside it
 *   <li>{@code numberings(work_id BIGINT, volume, issue, first_page, issns VARCHAR)}: where a work
 *       stands within its venue, works of which nothing is known left out; {@code first_page} is
 *       the article number where there is no page; {@code issns} are of eight characters each,
 *       joined by spaces
 * </ul>
 */
public enum WorksTable {
  WORKS("works"),
  AUTHORSHIPS("authorships"),
  ADDRESSES("addresses"),
  AUTHOR_ADDRESSES("author_addresses"),
  CORRESPONDENCES("correspondences"),
  WORK_COUNTRIES("work_countries"),
  NUMBERINGS("numberings");

  /** The version of these columns. */
  static final int LAYOUT = 3;

  /** The first version with nations, organisations' countries and correspondences. */
  static final int NATIONS_LAYOUT = 2;

  /** The first version with numberings. */
  static final int NUMBERINGS_LAYOUT = 3;

  private final String stem;

  WorksTable(String stem) {
    this.stem = stem;
  }

  /**
   * A query without rows that has the columns of a table that came after the first layout.
   *
   * @throws IllegalStateException for a table that every layout has
   */
  public String withoutRows() {
    return switch (this) {
      case CORRESPONDENCES ->
          "select cast(null as bigint) as work_id, cast(null as integer) as number,"
              + " cast(null as integer) as author_position, cast(null as varchar) as name,"
              + " cast(null as varchar) as country, cast(null as varchar) as nation,"
              + " cast(null as varchar) as raw where false";
      case NUMBERINGS ->
          "select cast(null as bigint) as work_id, cast(null as varchar) as volume,"
              + " cast(null as varchar) as issue, cast(null as varchar) as first_page,"
              + " cast(null as varchar) as issns where false";
      default -> throw new IllegalStateException(this + " is in every layout");
    };
  }

  /** The file's name within the folder of its import. */
  public String fileName() {
    return stem + ".parquet";
  }
}
