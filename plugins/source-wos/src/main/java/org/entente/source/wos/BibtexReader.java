package org.entente.source.wos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.format.bibtex.BibtexEntries;
import org.entente.format.bibtex.Latex;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;

/**
 * Reads BibTeX as the Web of Science writes it. Each entry becomes the text of a record as tagged
 * text has it, and {@link WorkBuilder} makes the work, so that one record in two formats gives one
 * work. What BibTeX does not have, the short names of authors, is made from the full ones.
 *
 * <p>{@code Affiliation} holds an address a line. {@code Address} is the publisher's, and {@code
 * Affiliations} are unified names of organisations: neither is read.
 */
final class BibtexReader {

  private static final Set<String> WANTED =
      Set.of(
          "author",
          "title",
          "journal",
          "booktitle",
          "year",
          "type",
          "language",
          "affiliation",
          "doi",
          "earlyaccessdate",
          "timescited",
          "orcidnumbers",
          "researcheridnumbers",
          "pubmedid",
          "uniqueid",
          "volume",
          "number",
          "pages",
          "articlenumber",
          "issn",
          "eissn");

  private final String file;
  private final WorkSink sink;
  private final Notes notes = new Notes();
  private final BibtexEntries entries;
  private final WorkBuilder builder;
  private final RecordText record = new RecordText();
  private final AddressLines addresses = new AddressLines();

  private byte[] bytes = new byte[1 << 12];
  private int length;
  private long records;
  private boolean anyAddress;
  private boolean anyType;

  private BibtexReader(InputStream in, String file, WorkSink sink) {
    this.file = file;
    this.sink = sink;
    this.builder = new WorkBuilder(file, notes);
    this.entries = new BibtexEntries(in, WANTED, this::notUtf8);
  }

  static void read(InputFile file, WorkSink sink) throws IOException, SourceException {
    try (InputStream in = Utf8Stream.open(file)) {
      BibtexReader reader = new BibtexReader(in, file.name(), sink);
      try {
        reader.read();
      } finally {
        reader.notes.tell(sink);
      }
    }
  }

  private void notUtf8(String value) {
    notes.add(Notes.Kind.NOT_UTF8, value, new Location(file, entries.line(), entries.key()));
  }

  private void read() throws IOException, SourceException {
    while (sink.open()) {
      switch (entries.next()) {
        case ENTRY -> accept();
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
              "The file ends in the middle of the entry that begins in line "
                  + entries.line()
                  + ": it is cut. The entries before it were read; export or download it again.";
          reject(Code.TRUNCATED, why);
          throw new SourceException(
              Code.TRUNCATED, why, new Location(file, entries.line(), entries.key()));
        }
        case END -> {
          atEnd();
          return;
        }
      }
    }
  }

  private void atEnd() throws SourceException {
    if (entries.strayLine() > 0) {
      notes.add(Notes.Kind.STRAY_TEXT, "", new Location(file, entries.strayLine(), ""));
    }
    if (records == 0 && entries.lastLine() > 0) {
      throw new SourceException(
          Code.NOT_THIS_FORMAT,
          "Expected BibTeX, where each record begins with a line such as '@article{ WOS:…,', and"
              + " found none. Export the records again.",
          new Location(file, 0, ""));
    }
    if (records == 0) {
      notes.add(Notes.Kind.NO_RECORDS, "", new Location(file, 0, ""));
      return;
    }
    if (!anyAddress) {
      notes.add(Notes.Kind.NO_ADDRESS_FIELD, "", new Location(file, 0, ""));
    }
    if (!anyType) {
      notes.add(Notes.Kind.NO_TYPE_FIELD, "", new Location(file, 0, ""));
    }
  }

  private void accept() {
    records++;
    fill();
    if (record.isEmpty()) {
      reject(
          Code.MALFORMED,
          "The entry has no title, no author and no accession number (Title, Author, Unique-ID):"
              + " there is nothing to tell it by.");
      return;
    }
    Work work = builder.build(record);
    sink.accept(work, builder.location());
  }

  private void reject(Code code, String why) {
    sink.reject(new Location(file, entries.line(), entries.key()), code, why, entries.raw());
  }

  /** Puts the entry's fields where tagged text has them. */
  private void fill() {
    length = 0;
    record.begin(entries.line());
    String key = plain("uniqueid");
    if (key.isEmpty() && entries.key().indexOf(':') > 0) {
      key = entries.key();
    }
    put(Tag.UT, key);
    put(Tag.TI, plain("title"));
    String journal = plain("journal");
    put(Tag.SO, journal.isEmpty() ? plain("booktitle") : journal);
    put(Tag.LA, plain("language"));
    put(Tag.DT, plain("type"));
    put(Tag.DI, plain("doi"));
    put(Tag.PM, plain("pubmedid"));
    put(Tag.PY, plain("year"));
    put(Tag.EA, plain("earlyaccessdate"));
    put(Tag.TC, plain("timescited"));
    put(Tag.VL, plain("volume"));
    put(Tag.IS, issue(plain("number")));
    put(Tag.BP, Numbering.firstPageOf(plain("pages")));
    put(Tag.AR, plain("articlenumber"));
    put(Tag.SN, plain("issn"));
    put(Tag.EI, plain("eissn"));
    put(Tag.OI, String.join("; ", lines("orcidnumbers")));
    put(Tag.RI, String.join("; ", lines("researcheridnumbers")));
    anyType |= !record.of(Tag.DT).isEmpty();
    List<String> fullNames = new ArrayList<>();
    List<String> shortNames = new ArrayList<>();
    for (String author : authors(joined(entries.value("author")))) {
      String name = Names.suffixLast(Latex.plain(author).strip());
      if (!name.isEmpty()) {
        fullNames.add(name);
        shortNames.add(Names.shortened(name));
      }
    }
    addresses.read(lines("affiliation"), fullNames);
    Names.settle(shortNames, fullNames, addresses.correspondingNames());
    fullNames.forEach(name -> put(Tag.AF, name));
    shortNames.forEach(name -> put(Tag.AU, name));
    addresses.addresses().forEach(address -> put(Tag.C1, address));
    put(Tag.RP, String.join("; ", addresses.corresponding()));
    anyAddress |= !record.of(Tag.C1).isEmpty() || !record.of(Tag.RP).isEmpty();
    record.place(bytes, 0);
  }

  /**
   * The issue in {@code 22, SI} (a special issue) and {@code 12, Part 2}: tagged text has what
   * stands behind it apart, as tags SI, PN and SU.
   */
  private static String issue(String number) {
    int comma = number.indexOf(", ");
    String issue = comma < 0 ? number : number.substring(0, comma);
    return issue.equals("SI") || issue.startsWith("Part ") ? "" : issue;
  }

  private void put(Tag tag, String value) {
    byte[] encoded = value.getBytes(UTF_8);
    if (bytes.length < length + encoded.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + encoded.length));
    }
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    record.of(tag).addTrimmed(bytes, length, length + encoded.length, 0);
    length += encoded.length;
  }

  private String plain(String field) {
    return Latex.plain(joined(entries.value(field))).strip();
  }

  private List<String> lines(String field) {
    String value = entries.value(field);
    if (value.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (String line : value.split("\n", -1)) {
      String text = Latex.plain(line).strip();
      if (!text.isEmpty()) {
        lines.add(text);
      }
    }
    return lines;
  }

  /** A wrapped value as one line. A line may be broken behind a backslash, where no blank was. */
  private static String joined(String value) {
    if (value.indexOf('\n') < 0) {
      return value;
    }
    StringBuilder joined = new StringBuilder(value.length());
    for (String line : value.split("\n", -1)) {
      String text = line.strip();
      boolean open =
          joined.length() > 0 && joined.charAt(joined.length() - 1) == '\\' && !text.isEmpty();
      if (joined.length() > 0 && !open && !text.isEmpty()) {
        joined.append(' ');
      }
      joined.append(text);
    }
    return joined.toString();
  }

  /** The names between {@code and}, outside of braces. */
  private static List<String> authors(String value) {
    List<String> authors = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ' ' && depth == 0 && value.startsWith(" and ", i)) {
        authors.add(value.substring(from, i));
        from = i + 5;
        i += 3;
      }
    }
    authors.add(value.substring(from));
    return authors;
  }
}
