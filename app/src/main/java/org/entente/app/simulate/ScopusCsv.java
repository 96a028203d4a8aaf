package org.entente.app.simulate;

import java.util.List;
import org.entente.app.simulate.DatabaseRecord.Listed;
import org.entente.app.simulate.DatabaseRecord.Shown;
import org.entente.app.simulate.noise.Description;
import org.entente.app.simulate.noise.Numbering;

/** Records as Scopus's CSV of 2023 and later, with its spellings and country names. */
final class ScopusCsv {

  private static final List<String> COLUMNS =
      List.of(
          "Authors",
          "Author full names",
          "Author(s) ID",
          "Title",
          "Year",
          "Source title",
          "Volume",
          "Issue",
          "Art. No.",
          "Page start",
          "Page end",
          "Page count",
          "Cited by",
          "DOI",
          "Link",
          "Affiliations",
          "Authors with affiliations",
          "Abstract",
          "Author Keywords",
          "Index Keywords",
          "Molecular Sequence Numbers",
          "Chemicals/CAS",
          "Tradenames",
          "Manufacturers",
          "Funding Details",
          "Funding Texts",
          "References",
          "Correspondence Address",
          "Editors",
          "Publisher",
          "Sponsors",
          "Conference name",
          "Conference date",
          "Conference location",
          "Conference code",
          "ISSN",
          "ISBN",
          "CODEN",
          "PubMed ID",
          "Language of Original Document",
          "Abbreviated Source Title",
          "Document Type",
          "Publication Stage",
          "Open Access",
          "Source",
          "EID");

  static final String START = "\uFEFF\"" + String.join("\",\"", COLUMNS) + "\"\n";
  static final String END = "";

  /** The first record number: eleven digits. */
  private static final long KEYS = 85_100_000_000L;

  private static final String[] OTHER_TYPES = {
    "Conference paper", "Conference paper", "Conference paper", "Editorial",
    "Note", "Letter", "Book chapter", "Erratum"
  };

  private ScopusCsv() {}

  static String key(long number) {
    return "2-s2.0-" + (KEYS + number);
  }

  static void append(StringBuilder out, DatabaseRecord record) {
    Publication publication = record.publication();
    Description description = record.description();
    Numbering numbering = description.numbering();
    List<Listed> authors = record.authors();
    out.append('"').append(authors.isEmpty() ? "[No author name available]" : "");
    for (int i = 0; i < authors.size(); i++) {
      out.append(i == 0 ? "" : "; ").append(authors.get(i).name().scopus());
    }
    next(out).append(authors.isEmpty() ? "[No author name available]" : "");
    for (int i = 0; i < authors.size(); i++) {
      out.append(i == 0 ? "" : "; ").append(authors.get(i).name().full());
      out.append(" (").append(authors.get(i).person().scopusId()).append(')');
    }
    next(out).append(authors.isEmpty() ? "[No author id available]" : "");
    for (int i = 0; i < authors.size(); i++) {
      out.append(i == 0 ? "" : "; ").append(authors.get(i).person().scopusId());
    }
    next(out);
    quoted(out, description.title());
    next(out).append(record.year());
    next(out).append(description.venue());
    next(out).append(numbering.volume());
    next(out).append(numbering.issue());
    next(out).append(numbering.articleNumber());
    next(out).append(numbering.firstPage());
    next(out).append(numbering.lastPage());
    next(out).append(numbering.pages());
    next(out).append(publication.cited() + publication.page() % 3);
    next(out).append(description.doi());
    next(out).append("https://www.scopus.com/inward/record.uri?eid=");
    out.append(key(record.key()));
    next(out);
    String[] texts = texts(record.addresses());
    out.append(String.join("; ", texts));
    next(out);
    for (int i = 0; i < authors.size() && texts.length > 0; i++) {
      out.append(i == 0 ? "" : "; ").append(authors.get(i).name().scopus());
      for (int address : authors.get(i).addresses()) {
        out.append(", ").append(texts[address]);
      }
    }
    next(out);
    out.append(record.core() ? publication.abstractText() : "[No abstract available]");
    next(out).append(publication.keywords());
    blank(out, 8);
    next(out);
    correspondence(out, record, texts);
    blank(out, 1);
    next(out).append("Simulated Press");
    String type = documentType(record);
    boolean conference = type.startsWith("Conference");
    blank(out, 1);
    next(out).append(conference ? "Simulated Conference " + record.year() : "");
    blank(out, 3);
    next(out).append(numbering.issn());
    blank(out, 2);
    next(out).append(description.pubMedId());
    next(out).append(description.language());
    blank(out, 1);
    next(out).append(type);
    next(out).append(description.inPress() ? "Article in Press" : "Final");
    next(out).append(publication.page() % 4 == 0 ? "All Open Access; Gold Open Access" : "");
    next(out).append("Scopus");
    next(out).append(key(record.key()));
    out.append("\"\n");
  }

  static String documentType(DatabaseRecord record) {
    Publication publication = record.publication();
    if (!record.core()) {
      return OTHER_TYPES[publication.otherType()];
    }
    return publication.review() ? "Review" : "Article";
  }

  private static StringBuilder next(StringBuilder out) {
    return out.append("\",\"");
  }

  private static void blank(StringBuilder out, int cells) {
    for (int i = 0; i < cells; i++) {
      next(out);
    }
  }

  private static void quoted(StringBuilder out, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        out.append('"');
      }
      out.append(c);
    }
  }

  private static String[] texts(List<Shown> addresses) {
    String[] texts = new String[addresses.size()];
    for (int i = 0; i < texts.length; i++) {
      Shown shown = addresses.get(i);
      int country = shown.address().country();
      int organisation = shown.address().organisation();
      String department = Words.department(shown.address().department(), false);
      String name = Organisations.name(country, organisation, false);
      texts[i] =
          shown.withCountry()
              ? department
                  + ", "
                  + name
                  + ", "
                  + Organisations.place(country, organisation).scopus()
              : department + ", " + name;
    }
    return texts;
  }

  private static void correspondence(StringBuilder out, DatabaseRecord record, String[] texts) {
    if (record.corresponding() < 0) {
      return;
    }
    Listed corresponding = record.authors().get(record.corresponding());
    List<Integer> own = corresponding.addresses();
    if (!own.isEmpty()) {
      out.append(corresponding.name().scopus()).append("; ").append(texts[own.get(0)]);
    }
  }
}
