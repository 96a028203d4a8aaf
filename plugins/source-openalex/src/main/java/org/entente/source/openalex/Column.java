package org.entente.source.openalex;

/** What a column of OpenAlex's CSV can hold. */
enum Column {
  ID,
  DOI,
  PMID,
  TITLE,
  YEAR,
  DATE,
  TYPE,
  LANGUAGE,
  VENUE,
  CITATIONS,
  IMPACT,
  AUTHORS,
  RAW_AUTHORS,
  AUTHOR_IDS,
  CORRESPONDING,
  CORRESPONDING_IDS,
  COUNTRIES,
  INSTITUTIONS,
  INSTITUTION_COUNTRIES,
  ADDRESSES,
  VOLUME,
  ISSUE,
  FIRST_PAGE,
  ISSNS,
  ISSN,
  /** Known, and of no use here. */
  IGNORED
}
