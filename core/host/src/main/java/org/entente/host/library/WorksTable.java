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
 * </ul>
 */
public enum WorksTable {
  WORKS("works"),
  AUTHORSHIPS("authorships"),
  ADDRESSES("addresses"),
  AUTHOR_ADDRESSES("author_addresses"),
  CORRESPONDENCES("correspondences"),
  WORK_COUNTRIES("work_countries");

  /** The version of these columns. */
  static final int LAYOUT = 2;

  private final String stem;

  WorksTable(String stem) {
    this.stem = stem;
  }

  /** The file's name within the folder of its import. */
  public String fileName() {
    return stem + ".parquet";
  }
}
