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
  VOLUME,
  ISSUE,
  ARTICLE_NUMBER,
  PAGE_START,
  ISSN,
  /** Known, and not read. */
  IGNORED
}
