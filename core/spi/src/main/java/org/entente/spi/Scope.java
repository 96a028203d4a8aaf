package org.entente.spi;

import java.util.Map;
import java.util.Optional;

/**
 * What is asked of a metric, and the published view narrowed to it: one dataset, the years and
 * document types of the question, countries folded as the question says.
 *
 * <p>The view, version 1: {@code works(work_id, dataset, source, source_key, doi, pmid, title,
 * year, document_type, language, venue, times_cited, normalised_impact, file, line, countries,
 * unresolved)}, {@code authorships(work_id, position, author_key, author_name, is_corresponding,
 * author_identified)}, {@code affiliations(work_id, author_position, country, organisation, raw,
 * organisation_key)}, {@code correspondences(work_id, author_position, name, country, raw)}, {@code
 * work_countries(work_id, country)}. {@code author_position} is null where a source does not tie
 * addresses to authors, {@code country} is null where an address was not resolved; {@code
 * work_countries} holds each country of a work once. {@code countries} and {@code unresolved} are a
 * work's number of known countries and of addresses without one. {@code organisation_key} is a
 * light normal form of the organisation's name; {@code correspondences} are the addresses that a
 * source names for correspondence, no further affiliations.
 *
 * <p>{@code author_key} is what authors are told apart by: the source's own identifier where {@code
 * author_identified}, else a normal form of the name by which namesakes are one.
 *
 * <p>What a country is, is the question's to say: one that counts as another in the question does
 * so in every relation, and a code may be longer than two letters ({@code GB-SCT}).
 */
public interface Scope {

  /** The dataset's name. */
  String dataset();

  /** The country that is asked about, ISO 3166-1 alpha-2. */
  String country();

  /** The partner that is asked about; empty for all partners. */
  Optional<String> partner();

  /** The years that are asked about. */
  Years years();

  /** How works with several countries count. */
  Counting counting();

  /** The metric's parameters, defaults filled in. */
  Map<String, String> parameters();

  /**
   * Something that the reader of the figures should know: what was left out and why, what they
   * cannot say. A sentence, shown with the figures.
   *
   * @since SPI 1.2
   */
  default void note(String sentence) {}

  /**
   * Runs SQL over the published view.
   *
   * @param sql a query in the part of SQL that DuckDB and Spark SQL both run, with {@code ?} for
   *     each parameter
   * @param parameters strings and numbers, in order
   * @throws MetricException if the query fails
   */
  Rows query(String sql, Object... parameters) throws MetricException;
}
