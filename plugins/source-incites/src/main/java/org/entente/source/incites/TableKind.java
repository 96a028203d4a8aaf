package org.entente.source.incites;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.model.EntityKind;

/**
 * What the rows of a table are. InCites does not say it: neither the header nor the filter summary
 * names the kind, so that it has to be concluded from columns that only one kind has and from the
 * names of the rows.
 */
enum TableKind {
  LOCATIONS("incites-locations", "InCites locations", EntityKind.COUNTRY),
  ORGANISATIONS("incites-organisations", "InCites organisations", EntityKind.ORGANISATION),
  RESEARCH_AREAS("incites-research-areas", "InCites research areas", EntityKind.RESEARCH_AREA),
  PUBLICATION_SOURCES(
      "incites-publication-sources", "InCites publication sources", EntityKind.PUBLICATION_SOURCE),
  PEOPLE("incites-people", "InCites people", EntityKind.PERSON),
  TABLE("incites-table", "InCites table", EntityKind.OTHER);

  private static final String[] PERSON_COLUMNS = {
    "affiliation",
    "affiliations",
    "orcid",
    "researcherid",
    "web of science researcherid",
    "researcher id",
    "author id",
    "person id"
  };

  private static final String[] SOURCE_COLUMNS = {
    "jci quartile",
    "jif quartile",
    "journal impact factor",
    "jif without journal self cites",
    "jif without self-citations",
    "5 year jif",
    "5-year jif",
    "journal citation indicator",
    "eigenfactor",
    "article influence score",
    "cited half-life",
    "immediacy index",
    "issn",
    "eissn"
  };

  private static final String[] ORGANISATION_COLUMNS = {
    "country or region",
    "country/region",
    "organization type",
    "organisation type",
    "state or province",
    "state/province"
  };

  /** {@code Family, Given}, not in capitals. */
  private static final Pattern PERSON =
      Pattern.compile(
          "[\\p{L}\\p{M}'\u2019. -]*\\p{Ll}[\\p{L}\\p{M}'\u2019. -]*, [\\p{L}\\p{M}'\u2019. -]+");

  private final String format;
  private final String title;
  private final EntityKind entityKind;

  TableKind(String format, String title, EntityKind entityKind) {
    this.format = format;
    this.title = title;
    this.entityKind = entityKind;
  }

  String format() {
    return format;
  }

  String title() {
    return title;
  }

  EntityKind entityKind() {
    return entityKind;
  }

  static TableKind ofFormat(String format) {
    for (TableKind kind : values()) {
      if (kind.format.equals(format)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("source-incites has no table format '" + format + "'");
  }

  /** A kind, and why: a part of a sentence. */
  record Conclusion(TableKind kind, String because) {}

  /**
   * @param names the names of some rows, baselines among them or not
   */
  static Conclusion conclude(Header header, List<String> names) {
    List<String> rows = names.stream().filter(n -> !n.isEmpty() && !Baseline.is(n)).toList();
    if (part(rows, Vocabulary::location, 50)) {
      return new Conclusion(LOCATIONS, "its rows are countries and regions");
    }
    int column = header.find(PERSON_COLUMNS);
    if (column >= 0) {
      return new Conclusion(PEOPLE, "it has the column " + header.name(column));
    }
    column = header.find(SOURCE_COLUMNS);
    if (column >= 0) {
      return new Conclusion(PUBLICATION_SOURCES, "it has the column " + header.name(column));
    }
    column = header.find(ORGANISATION_COLUMNS);
    if (column >= 0) {
      return new Conclusion(ORGANISATIONS, "it has the column " + header.name(column));
    }
    if (part(rows, Vocabulary::researchArea, 33)) {
      return new Conclusion(RESEARCH_AREAS, "its rows are research areas");
    }
    if (part(rows, name -> PERSON.matcher(name).matches(), 80)) {
      return new Conclusion(PEOPLE, "its rows are names of people");
    }
    return new Conclusion(TABLE, "neither its columns nor its rows tell what kind of table it is");
  }

  private static boolean part(List<String> rows, Predicate<String> test, int percent) {
    long hits = rows.stream().filter(test).count();
    return hits > 0 && hits * 100 >= (long) percent * rows.size();
  }
}
