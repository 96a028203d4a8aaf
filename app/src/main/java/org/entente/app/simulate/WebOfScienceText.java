package org.entente.app.simulate;

import java.util.List;
import java.util.Locale;
import org.entente.app.simulate.DatabaseRecord.Shown;
import org.entente.app.simulate.Publication.Author;

/** Records as Web of Science's tagged text, with its abbreviations and country names. */
final class WebOfScienceText {

  static final String START = "\uFEFFFN Clarivate Analytics Web of Science\nVR 1.0\n";
  static final String END = "EF";

  /** Values longer than this continue on the next line, except addresses and abstracts. */
  private static final int WIDTH = 76;

  private static final String[] OTHER_TYPES = {
    "Proceedings Paper", "Proceedings Paper", "Proceedings Paper", "Editorial Material",
    "Meeting Abstract", "Letter", "Book Review", "Correction"
  };

  /** The first accession number: twelve digits, three zeros before them. */
  private static final long KEYS = 400_000_000_000L;

  private static final String[] MONTHS = {"JAN", "MAR", "JUN", "SEP", "NOV", "DEC"};

  private WebOfScienceText() {}

  static String key(long number) {
    return "WOS:000" + (KEYS + number);
  }

  static void append(StringBuilder out, DatabaseRecord record) {
    Publication publication = record.publication();
    boolean proceedings = documentType(record).startsWith("Proceedings");
    out.append(proceedings ? "PT C\n" : "PT J\n");
    for (int i = 0; i < publication.authors().size(); i++) {
      out.append(i == 0 ? "AU " : "   ");
      out.append(publication.authors().get(i).person().name().wos()).append('\n');
    }
    for (int i = 0; i < publication.authors().size(); i++) {
      out.append(i == 0 ? "AF " : "   ");
      out.append(publication.authors().get(i).person().name().full()).append('\n');
    }
    wrapped(out, "TI ", publication.title());
    tag(out, "SO ", Words.capitalVenue(publication.venue()));
    tag(out, "LA ", "English");
    tag(out, "DT ", documentType(record));
    wrapped(out, "DE ", publication.keywords());
    if (record.core()) {
      tag(out, "AB ", publication.abstractText());
    }
    addresses(out, record);
    identifiers(out, publication);
    out.append("NR 0\nTC ").append(publication.cited());
    out.append("\nPU SIMULATED PRESS\nPY ").append(record.year());
    out.append("\nVL ").append(publication.volume());
    out.append("\nBP ").append(publication.page());
    out.append("\nEP ").append(publication.page() + 9).append('\n');
    String doi = doi(publication);
    if (!doi.isEmpty()) {
      tag(out, "DI ", doi);
    }
    int early = earlyAccessYear(record);
    if (early != 0) {
      out.append("EA ").append(MONTHS[publication.page() % MONTHS.length]);
      out.append(' ').append(early).append('\n');
    }
    tag(out, "UT ", key(publication.number()));
    out.append("DA 2024-01-31\nER\n\n");
  }

  static String documentType(DatabaseRecord record) {
    Publication publication = record.publication();
    if (!record.core()) {
      return OTHER_TYPES[publication.otherType()];
    }
    if (publication.review()) {
      return "Review";
    }
    if (publication.page() % 50 == 7) {
      return "Article; Proceedings Paper";
    }
    boolean early = record.year() == Story.LAST_YEAR && publication.page() % 25 == 3;
    return early ? "Article; Early Access" : "Article";
  }

  /** Web of Science lacks some DOIs, and has some in upper case. */
  static String doi(Publication publication) {
    String doi = publication.doi();
    if (doi == null || publication.number() % 23 == 5) {
      return "";
    }
    return publication.number() % 11 == 4 ? doi.toUpperCase(Locale.ROOT) : doi;
  }

  /** The year of early access, 0 where there was none; always where Scopus is a year earlier. */
  private static int earlyAccessYear(DatabaseRecord record) {
    Publication publication = record.publication();
    Draft.View scopus = publication.draft().scopus();
    if (scopus.present() && scopus.year() < record.year()) {
      return scopus.year();
    }
    boolean early = record.core() && record.year() >= 2017 && publication.page() % 5 == 1;
    return early ? record.year() - publication.page() % 2 : 0;
  }

  private static void addresses(StringBuilder out, DatabaseRecord record) {
    List<Shown> shown = record.addresses();
    if (shown.isEmpty()) {
      return;
    }
    List<Author> authors = record.publication().authors();
    for (int i = 0; i < shown.size(); i++) {
      out.append(i == 0 ? "C1 [" : "   [");
      boolean first = true;
      for (int a = 0; a < authors.size(); a++) {
        if (record.authors().get(a).contains(i)) {
          out.append(first ? "" : "; ").append(authors.get(a).person().name().full());
          first = false;
        }
      }
      out.append("] ");
      address(out, shown.get(i));
      out.append(".\n");
    }
    StringBuilder organisations = new StringBuilder();
    for (Shown one : shown) {
      organisations.append(organisations.length() == 0 ? "" : "; ").append(full(one));
    }
    wrapped(out, "C3 ", organisations.toString());
    int corresponding = record.publication().corresponding();
    List<Integer> own = record.authors().get(corresponding);
    if (!own.isEmpty()) {
      out.append("RP ").append(authors.get(corresponding).person().name().wos());
      out.append(" (corresponding author), ");
      address(out, shown.get(own.get(0)));
      out.append(".\n");
    }
  }

  private static String full(Shown shown) {
    return Organisations.name(shown.address().country(), shown.address().organisation(), false);
  }

  private static void address(StringBuilder out, Shown shown) {
    int country = shown.address().country();
    int organisation = shown.address().organisation();
    out.append(Organisations.name(country, organisation, true));
    out.append(", ").append(Words.department(shown.address().department(), true));
    if (shown.withCountry()) {
      out.append(", ").append(Organisations.place(country, organisation).wos());
    }
  }

  private static void identifiers(StringBuilder out, Publication publication) {
    StringBuilder ids = new StringBuilder();
    for (Author author : publication.authors()) {
      if (author.person().registered()) {
        ids.append(ids.length() == 0 ? "" : "; ").append(author.person().name().full());
        ids.append('/').append(author.person().researcherId());
      }
    }
    if (ids.length() > 0) {
      wrapped(out, "RI ", ids.toString());
    }
  }

  private static void tag(StringBuilder out, String tag, String value) {
    out.append(tag).append(value).append('\n');
  }

  /** Breaks a value at spaces, as the database does. */
  private static void wrapped(StringBuilder out, String tag, String value) {
    out.append(tag);
    int from = 0;
    while (value.length() - from > WIDTH) {
      int to = value.lastIndexOf(' ', from + WIDTH);
      if (to <= from) {
        break;
      }
      out.append(value, from, to).append("\n   ");
      from = to + 1;
    }
    out.append(value, from, value.length()).append('\n');
  }
}
