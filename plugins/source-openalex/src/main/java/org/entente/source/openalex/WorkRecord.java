package org.entente.source.openalex;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.model.Authorship;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.source.openalex.Tally.Matter;
import org.entente.spi.Code;

/** Makes works of OpenAlex's JSON objects. */
final class WorkRecord {

  private WorkRecord() {}

  /**
   * The identifier as written; empty where there is none. Objects of other kinds (authors,
   * institutions) have one too.
   */
  static String writtenId(Json record) {
    String id = record.at("id").text();
    return id.isEmpty() ? record.at("ids", "openalex").text() : id;
  }

  /**
   * The work that a record describes.
   *
   * @throws BadRecord if it has no identifier of a work, or its year is none
   */
  static Work read(Json record, Tally tally) throws BadRecord {
    String key = key(writtenId(record));
    Integer year = Numbers.year(record.at("publication_year").text());
    List<Authorship> authorships = new ArrayList<>();
    Affiliations affiliations = new Affiliations();
    for (Json each : record.at("authorships").all()) {
      authorships.add(
          new Authorship(
              authorships.size() + 1,
              firstOf(each.at("raw_author_name"), each.at("author", "display_name")),
              Ids.author(each.at("author", "id").text()),
              each.at("is_corresponding").isTrue(),
              affiliations.places(AuthorAddresses.of(each, tally))));
    }
    if (record.at("is_authors_truncated").isTrue()) {
      tally.add(Matter.AUTHORS_TRUNCATED);
    }
    String type = record.at("type").text();
    return new Work(
        key,
        record.at("doi").text(),
        Ids.pubmed(record.at("ids", "pmid").text()),
        firstOf(record.at("display_name"), record.at("title")),
        year,
        null,
        type.isEmpty() ? List.of() : List.of(type),
        record.at("language").text(),
        venue(record),
        Numbers.citations(record.at("cited_by_count").text(), tally),
        Numbers.impact(record.at("fwci").text(), tally),
        authorships,
        affiliations.list(),
        List.of(),
        numbering(record));
  }

  /**
   * The key of an identifier.
   *
   * @throws BadRecord if it is not that of a work
   */
  static String key(String written) throws BadRecord {
    if (written.isEmpty()) {
      throw new BadRecord(
          Code.MALFORMED,
          "The record has no identifier such as https://openalex.org/W2755950973, so it cannot be told from others.");
    }
    String key = Ids.work(written);
    if (key.isEmpty()) {
      throw new BadRecord(
          Code.BAD_VALUE,
          "The identifier is '"
              + written
              + "' where that of a work, W and digits, was expected: this is no work of OpenAlex.");
    }
    return key;
  }

  private static String venue(Json record) {
    Json location = record.at("primary_location");
    String named = firstOf(location.at("source", "display_name"), location.at("raw_source_name"));
    return named.isEmpty() ? record.at("host_venue", "display_name").text() : named;
  }

  private static Numbering numbering(Json record) {
    Json biblio = record.at("biblio");
    List<String> issns =
        Stream.of(record.at("primary_location", "source"), record.at("host_venue"))
            .flatMap(
                source -> {
                  List<String> all = source.at("issn").texts();
                  String one = source.at("issn_l").text();
                  return (all.isEmpty() && !one.isEmpty() ? List.of(one) : all).stream();
                })
            .distinct()
            .toList();
    return new Numbering(
        biblio.at("volume").text(),
        biblio.at("issue").text(),
        biblio.at("first_page").text(),
        "",
        issns);
  }

  private static String firstOf(Json first, Json otherwise) {
    return first.text().isEmpty() ? otherwise.text() : first.text();
  }
}
