package org.entente.source.scopus;

/** What a column of an export holds, whatever its heading. */
enum Column {
  AUTHORS,
  FULL_NAMES,
  AUTHOR_IDS,
  TITLE,
  YEAR,
  VENUE,
  CITED_BY,
  DOI,
  LINK,
  AFFILIATIONS,
  AUTHORS_WITH_AFFILIATIONS,
  CORRESPONDENCE,
  PUBMED_ID,
  LANGUAGE,
  DOCUMENT_TYPE,
  EID,
  /** Known, and not read. */
  IGNORED
}
