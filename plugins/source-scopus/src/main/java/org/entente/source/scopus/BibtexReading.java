package org.entente.source.scopus;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.format.bibtex.BibtexEntries;
import org.entente.format.bibtex.Latex;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.source.scopus.Tally.Matter;
import org.entente.spi.Code;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;
import org.jspecify.annotations.Nullable;

/**
 * Reads BibTeX as Scopus writes it: to 2023 {@code affiliation={A; B}}, since then {@code
 * affiliations = {A; B}}. Nothing ties authors to addresses but the address for correspondence.
 */
final class BibtexReading {

  private static final Set<String> WANTED =
      Set.of(
          "author",
          "title",
          "journal",
          "booktitle",
          "year",
          "doi",
          "url",
          "note",
          "affiliation",
          "affiliations",
          "correspondenceaddress",
          "correspondenceaddress1",
          "pubmedid",
          "pmid",
          "language",
          "documenttype",
          "type",
          "volume",
          "number",
          "pages",
          "artnumber",
          "issn");

  private static final String CITED_BY = "cited by";

  private final String file;
  private final WorkSink sink;
  private final Tally tally = new Tally();
  private final AddressTies ties = new AddressTies(tally);
  private final BibtexEntries entries;
  private long records;
  private boolean anyAddress;

  private BibtexReading(InputStream in, String file, WorkSink sink) {
    this.file = file;
    this.sink = sink;
    this.entries = new BibtexEntries(in, WANTED, value -> tally.add(Matter.NOT_UTF8));
  }

  static void read(InputFile in, WorkSink out) throws SourceException, IOException {
    try (InputStream stream = Utf8Input.open(in).stream()) {
      BibtexReading reading = new BibtexReading(stream, in.name(), out);
      try {
        reading.read();
      } finally {
        reading.tally.report(in.name(), out);
      }
    }
  }

  private void read() throws IOException, SourceException {
    while (sink.open()) {
      switch (entries.next()) {
        case ENTRY -> readEntry();
        case BROKEN -> {
          records++;
          reject(
              Code.MALFORMED,
              "The BibTeX entry cannot be read: "
                  + entries.why()
                  + ". Correct it there, or export the file again.");
        }
        case CUT -> {
          String why =
              "The file ends inside the entry that begins in line "
                  + entries.line()
                  + ": it was cut off. Export it or copy it again.";
          reject(Code.TRUNCATED, why);
          throw new SourceException(
              Code.TRUNCATED, why, new Location(file, entries.line(), entries.key()));
        }
        case END -> {
          if (entries.strayLine() > 0) {
            tally.at(entries.strayLine(), "");
            tally.add(Matter.STRAY_TEXT);
          }
          if (records == 0) {
            throw new SourceException(
                Code.NOT_THIS_FORMAT,
                "Expected BibTeX, where each record begins with a line such as '@ARTICLE{Li2020,', and found none."
                    + " Export the records again.",
                new Location(file, 0, ""));
          }
          if (!anyAddress) {
            tally.at(0, "");
            tally.add(Matter.NO_ADDRESSES);
          }
          return;
        }
      }
    }
  }

  private void reject(Code code, String why) {
    sink.reject(new Location(file, entries.line(), entries.key()), code, why, entries.raw());
  }

  private void readEntry() {
    records++;
    String eid = Eid.inLink(plain("url"));
    tally.at(entries.line(), eid);
    String title = plain("title");
    if (AuthorList.isNothing(title)) {
      title = "";
    }
    String doi = plain("doi");
    if (eid.isEmpty()) {
      if (title.isBlank() && doi.isEmpty()) {
        reject(
            Code.BAD_VALUE,
            "The entry has no EID in its url, no title and no DOI, so nothing can be said of it.");
        return;
      }
      tally.add(Matter.NO_KEY);
    }
    String yearText = plain("year");
    int year = number(yearText);
    if (year != 0 && !yearText.isEmpty() && (year < 1000 || year > 2999)) {
      reject(
          Code.BAD_VALUE,
          "The publication year is '"
              + yearText
              + "' where a year of four digits was expected. Correct it in the file, or export the record again.");
      return;
    }
    AuthorList authors = authors();
    String correspondence = plain("correspondenceaddress1", "correspondenceaddress");
    ties.tie(plain("affiliation", "affiliations"), "", authors);
    List<Affiliation> affiliations = ties.affiliations();
    if (!affiliations.isEmpty()) {
      anyAddress = true;
      tally.add(Matter.NO_TIES);
    }
    List<Correspondence> correspondences =
        CorrespondenceAddress.read(correspondence, authors, tally);
    String documentType = plain("documenttype", "type");
    String venue = plain("journal", "booktitle");
    sink.accept(
        new Work(
            eid,
            doi,
            pubMedId(),
            title,
            year > 0 ? year : null,
            null,
            documentType.isEmpty() ? List.of() : List.of(documentType),
            plain("language"),
            venue,
            timesCited(),
            null,
            authorships(authors, correspondences, correspondence),
            affiliations,
            correspondences,
            Numberings.of(
                plain("volume"),
                plain("number"),
                Numbering.firstPageOf(plain("pages")),
                plain("artnumber"),
                plain("issn"))),
        new Location(file, entries.line(), eid));
  }

  private List<Authorship> authorships(
      AuthorList authors, List<Correspondence> correspondences, String correspondence) {
    boolean[] corresponding = new boolean[authors.size()];
    boolean any = false;
    for (Correspondence entry : correspondences) {
      if (entry.position() > 0) {
        corresponding[entry.position() - 1] = true;
        any = true;
      }
    }
    if (!correspondence.isEmpty() && !any && authors.size() > 0) {
      tally.add(Matter.CORRESPONDENCE_UNKNOWN);
    }
    List<Authorship> all = new ArrayList<>(authors.size());
    for (int i = 0; i < authors.size(); i++) {
      all.add(new Authorship(i + 1, authors.name(i), "", corresponding[i], List.of()));
    }
    return all;
  }

  /** The authors by the names as written, and as CSV lists them: without the comma. */
  private AuthorList authors() {
    List<String> names = new ArrayList<>();
    List<String> listed = new ArrayList<>();
    String value = joined(entries.value("author"));
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      boolean end = i == value.length();
      char c = end ? ' ' : value.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (end || (c == ' ' && depth == 0 && value.startsWith(" and ", i))) {
        String name = Latex.plain(value.substring(from, i)).strip();
        if (!name.isEmpty()) {
          names.add(name);
          listed.add(name.replace(", ", " "));
        }
        from = i + 5;
      }
    }
    return AuthorList.of(String.join("; ", listed), String.join("; ", names), "", "");
  }

  /** {@code cited By 12} to 2023, {@code Cited by: 12; …} since then. */
  private @Nullable Integer timesCited() {
    String note = plain("note");
    int at = note.toLowerCase(Locale.ROOT).indexOf(CITED_BY);
    if (at < 0) {
      return null;
    }
    int from = at + CITED_BY.length();
    while (from < note.length() && (note.charAt(from) == ':' || note.charAt(from) == ' ')) {
      from++;
    }
    int to = note.indexOf(';', from);
    int number = number(note.substring(from, to < 0 ? note.length() : to).strip());
    if (number < 0) {
      tally.add(Matter.BAD_CITATIONS);
      return null;
    }
    return number;
  }

  private String pubMedId() {
    String id = plain("pubmedid", "pmid");
    if (id.isEmpty() || AuthorList.isNumber(id)) {
      return id;
    }
    tally.add(Matter.BAD_PUBMED_ID);
    return "";
  }

  /** The whole number that a text is, -1 where it is something else. */
  private static int number(String text) {
    return text.length() <= 9 && AuthorList.isNumber(text) ? Integer.parseInt(text) : -1;
  }

  private String plain(String field) {
    return Latex.plain(joined(entries.value(field))).strip();
  }

  private String plain(String field, String otherwise) {
    String text = plain(field);
    return text.isEmpty() ? plain(otherwise) : text;
  }

  /** A value over several lines as one. */
  private static String joined(String value) {
    if (value.indexOf('\n') < 0) {
      return value;
    }
    StringBuilder joined = new StringBuilder(value.length());
    for (String line : value.split("\n", -1)) {
      String text = line.strip();
      if (!text.isEmpty()) {
        joined.append(joined.length() == 0 ? "" : " ").append(text);
      }
    }
    return joined.toString();
  }
}
