package org.entente.app.simulate;

import java.util.List;
import org.entente.app.simulate.DatabaseRecord.Listed;
import org.entente.app.simulate.DatabaseRecord.Shown;
import org.entente.app.simulate.noise.Description;
import org.entente.app.simulate.noise.Numbering;

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
    Description description = record.description();
    Numbering numbering = description.numbering();
    boolean proceedings = documentType(record).startsWith("Proceedings");
    out.append(proceedings ? "PT C\n" : "PT J\n");
    authors(out, record.authors());
    wrapped(out, "TI ", description.title());
    tag(out, "SO ", description.venue());
    tag(out, "LA ", description.language());
    tag(out, "DT ", documentType(record));
    wrapped(out, "DE ", publication.keywords());
    if (record.core()) {
      tag(out, "AB ", publication.abstractText());
    }
    addresses(out, record);
    identifiers(out, record.authors());
    out.append("NR 0\nTC ").append(publication.cited());
    out.append("\nPU SIMULATED PRESS\n");
    known(out, "SN ", hyphenated(numbering.issn()));
    known(out, "EI ", hyphenated(numbering.eissn()));
    out.append("PY ").append(record.year()).append('\n');
    known(out, "VL ", numbering.volume());
    known(out, "IS ", numbering.issue());
    known(out, "BP ", numbering.firstPage());
    known(out, "EP ", numbering.lastPage());
    known(out, "AR ", numbering.articleNumber());
    known(out, "DI ", description.doi());
    if (description.earlyAccess() != 0) {
      out.append("EA ").append(MONTHS[publication.page() % MONTHS.length]);
      out.append(' ').append(description.earlyAccess()).append('\n');
    }
    known(out, "PM ", description.pubMedId());
    tag(out, "UT ", key(record.key()));
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
    boolean early =
        record.description().inPress()
            || record.year() == Story.LAST_YEAR && publication.page() % 25 == 3;
    return early ? "Article; Early Access" : "Article";
  }

  private static void authors(StringBuilder out, List<Listed> authors) {
    if (authors.isEmpty()) {
      out.append("AU [Anonymous]\nAF [Anonymous]\n");
    }
    for (int i = 0; i < authors.size(); i++) {
      out.append(i == 0 ? "AU " : "   ").append(authors.get(i).name().wos()).append('\n');
    }
    for (int i = 0; i < authors.size(); i++) {
      out.append(i == 0 ? "AF " : "   ").append(authors.get(i).name().full()).append('\n');
    }
  }

  private static void addresses(StringBuilder out, DatabaseRecord record) {
    List<Shown> shown = record.addresses();
    if (shown.isEmpty()) {
      return;
    }
    List<Listed> authors = record.authors();
    for (int i = 0; i < shown.size(); i++) {
      out.append(i == 0 ? "C1 " : "   ");
      boolean first = true;
      for (Listed author : authors) {
        if (author.addresses().contains(i)) {
          out.append(first ? "[" : "; ").append(author.name().full());
          first = false;
        }
      }
      // An address that belongs to nobody listed stands without brackets.
      out.append(first ? "" : "] ");
      address(out, shown.get(i));
      out.append(".\n");
    }
    StringBuilder organisations = new StringBuilder();
    for (Shown one : shown) {
      organisations.append(organisations.length() == 0 ? "" : "; ").append(full(one));
    }
    wrapped(out, "C3 ", organisations.toString());
    if (record.corresponding() < 0) {
      return;
    }
    Listed corresponding = authors.get(record.corresponding());
    List<Integer> own = corresponding.addresses();
    if (!own.isEmpty()) {
      out.append("RP ").append(corresponding.name().wos());
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

  private static void identifiers(StringBuilder out, List<Listed> authors) {
    StringBuilder ids = new StringBuilder();
    for (Listed author : authors) {
      if (author.person().registered()) {
        ids.append(ids.length() == 0 ? "" : "; ").append(author.name().full());
        ids.append('/').append(author.person().researcherId());
      }
    }
    if (ids.length() > 0) {
      wrapped(out, "RI ", ids.toString());
    }
  }

  /** An ISSN as Web of Science has it: 1234-5678. */
  private static String hyphenated(String issn) {
    return issn.isEmpty() ? "" : issn.substring(0, 4) + '-' + issn.substring(4);
  }

  /** A tag that is left out where there is nothing to say. */
  private static void known(StringBuilder out, String tag, String value) {
    if (!value.isEmpty()) {
      tag(out, tag, value);
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
