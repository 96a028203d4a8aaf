package org.entente.source.wos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.spi.Location;
import org.jspecify.annotations.Nullable;

/**
 * Makes a work of a record's text. Names in front of addresses, in {@code RP}, {@code RI} and
 * {@code OI} are tied to authors only where they are exactly a name of the author list: nothing is
 * guessed.
 */
final class WorkBuilder {

  private static final int MOST_CACHED_TYPES = 1_000;

  private final String file;
  private final Notes notes;
  private final Decoder decoder;

  private final Values shortNames = new Values();
  private final Values fullNames = new Values();
  private final NameIndex byShortName = new NameIndex(shortNames);
  private final NameIndex byFullName = new NameIndex(fullNames);
  private final Links links = new Links();
  private final Values group = new Values();
  private final List<Correspondence> correspondences = new ArrayList<>();
  private final Map<String, List<String>> documentTypes = new HashMap<>();

  private byte[] joined = new byte[1 << 12];
  private int joinedLength;
  private @Nullable String[] authorIds = new String[16];
  private Location at;
  private int authors;

  WorkBuilder(String file, Notes notes) {
    this.file = file;
    this.notes = notes;
    this.at = new Location(file, 0, "");
    this.decoder = new Decoder(value -> notes.add(Notes.Kind.NOT_UTF8, value, at));
  }

  Decoder decoder() {
    return decoder;
  }

  /** Where the last built record stands. */
  Location location() {
    return at;
  }

  Work build(RecordText record) {
    at = new Location(file, record.line(), "");
    String key = text(record, Tag.UT);
    at = new Location(file, record.line(), key);
    readNames(record);
    links.begin(authors);
    correspondences.clear();
    List<Affiliation> affiliations =
        record.of(Tag.C1).isEmpty() ? fromReprint(record) : fromAddresses(record);
    readAuthorIds(record);
    return new Work(
        key,
        text(record, Tag.DI),
        text(record, Tag.PM),
        text(record, Tag.TI),
        year(record),
        earlyAccessYear(record),
        documentTypes(record),
        repeated(record, Tag.LA),
        repeated(record, Tag.SO),
        timesCited(record),
        null,
        authorships(record),
        affiliations,
        correspondences,
        numbering(record));
  }

  // ---- authors

  private void readNames(RecordText record) {
    copy(record.of(Tag.AU), shortNames);
    copy(record.of(Tag.AF), fullNames);
    int shorts = shortNames.size();
    int fulls = fullNames.size();
    if (shorts != fulls && shorts > 0 && fulls > 0) {
      notes.add(Notes.Kind.AUTHOR_LISTS_DIFFER, shorts + " in AU, " + fulls + " in AF", at);
      // Positions of the shorter list mean nothing in the longer one.
      if (shorts > fulls) {
        fullNames.clear();
      } else {
        shortNames.clear();
      }
    }
    authors = Math.max(shortNames.size(), fullNames.size());
    byShortName.build(record.bytes());
    byFullName.build(record.bytes());
  }

  private static void copy(Values from, Values to) {
    to.clear();
    for (int i = 0; i < from.size(); i++) {
      to.add(from.from(i), from.to(i));
    }
  }

  private List<Authorship> authorships(RecordText record) {
    if (authors == 0) {
      return List.of();
    }
    Values names = fullNames.isEmpty() ? shortNames : fullNames;
    Authorship[] list = new Authorship[authors];
    for (int i = 0; i < authors; i++) {
      String id = authorIds[i];
      list[i] =
          new Authorship(
              i + 1,
              decoder.decode(record.bytes(), names.from(i), names.to(i)),
              id == null ? "" : id,
              links.corresponding(i),
              links.of(i));
    }
    return List.of(list);
  }

  /** ORCID where a name has one, else ResearcherID: {@code Name/ID; Name/ID}. */
  private void readAuthorIds(RecordText record) {
    if (authorIds.length < authors) {
      authorIds = new String[Math.max(authors, 2 * authorIds.length)];
    }
    Arrays.fill(authorIds, 0, authors, null);
    if (authors > 0) {
      readAuthorIds(record, Tag.OI);
      readAuthorIds(record, Tag.RI);
    }
  }

  private void readAuthorIds(RecordText record, Tag tag) {
    if (record.of(tag).isEmpty()) {
      return;
    }
    byte[] bytes = join(record, tag);
    group.clear();
    Bytes.split(bytes, joinedFrom(record, tag), joinedTo(record, tag), group);
    for (int i = 0; i < group.size(); i++) {
      int slash = Bytes.lastIndexOf(bytes, '/', group.from(i), group.to(i));
      if (slash <= group.from(i)) {
        continue;
      }
      int author = onlyAuthor(bytes, group.from(i), slash, byFullName, byShortName);
      if (author >= 0 && authorIds[author] == null) {
        authorIds[author] = decoder.decode(bytes, slash + 1, group.to(i));
      }
    }
  }

  private static int onlyAuthor(byte[] bytes, int from, int to, NameIndex first, NameIndex second) {
    int author = first.find(bytes, from, to);
    if (author >= 0) {
      return first.homonym(author) < 0 ? author : -1;
    }
    author = second.find(bytes, from, to);
    return author >= 0 && second.homonym(author) < 0 ? author : -1;
  }

  // ---- addresses

  private List<Affiliation> fromAddresses(RecordText record) {
    Values addresses = record.of(Tag.C1);
    byte[] bytes = record.bytes();
    if (Wrapped.isWrapped(bytes, addresses, record)) {
      Values unwrapped = new Values();
      bytes = Wrapped.unwrap(bytes, addresses, record, unwrapped);
      addresses = unwrapped;
    }
    List<Affiliation> list = new ArrayList<>(addresses.size());
    for (int i = 0; i < addresses.size(); i++) {
      int from = addresses.from(i);
      int to = addresses.to(i);
      int close = bytes[from] == '[' ? Bytes.indexOf(bytes, ']', ' ', from, to) : -1;
      int address = close < 0 ? from : Bytes.skipBlanks(bytes, close + 1, to);
      if (address == to) {
        continue;
      }
      if (close >= 0) {
        tie(bytes, from + 1, close, list.size());
      }
      if (close < 0 && Bytes.indexOf(bytes, '.', ';', address, to) >= 0) {
        addSeveral(bytes, address, to, list);
      } else {
        list.add(affiliation(decoder.decode(bytes, address, to)));
      }
    }
    if (!record.of(Tag.RP).isEmpty()) {
      byte[] reprint = join(record, Tag.RP);
      new Reprint(reprint, byShortName, byFullName)
          .read(
              joinedFrom(record, Tag.RP),
              joinedTo(record, Tag.RP),
              (names, from, to) ->
                  correspond(
                      reprint,
                      names,
                      decoder.decode(reprint, from, to),
                      Notes.Kind.UNTIED_CORRESPONDENCE));
    }
    return list;
  }

  /**
   * Records that the Web of Science takes from other databases (Medline, SciELO) may have all their
   * addresses in one line: {@code Univ A, Rome, Italy.; Univ B, Bonn, Germany.}
   */
  private void addSeveral(byte[] bytes, int from, int to, List<Affiliation> list) {
    group.clear();
    Bytes.split(bytes, from, to, group);
    for (int i = 0; i < group.size(); i++) {
      String raw = decoder.decode(bytes, group.from(i), group.to(i));
      if (!raw.isEmpty()) {
        list.add(affiliation(raw));
      }
    }
  }

  /** Ties the authors of a group to an address. */
  private void tie(byte[] bytes, int from, int to, int address) {
    group.clear();
    Bytes.split(bytes, from, to, group);
    for (int i = 0; i < group.size(); i++) {
      NameIndex index = byFullName;
      int author = index.find(bytes, group.from(i), group.to(i));
      if (author < 0) {
        index = byShortName;
        author = index.find(bytes, group.from(i), group.to(i));
      }
      if (author < 0) {
        untied(bytes, i);
      } else if (index.homonym(author) < 0) {
        links.tie(author, address);
      } else {
        tieHomonyms(bytes, i, index, author, address);
      }
    }
  }

  /**
   * Several authors of one name: they are all tied where the group names as many, else nobody can
   * say which of them is meant.
   */
  private void tieHomonyms(byte[] bytes, int name, NameIndex index, int first, int address) {
    int wanted = 0;
    for (int author = first; author >= 0; author = index.homonym(author)) {
      wanted++;
    }
    int mentioned = 0;
    for (int i = 0; i < group.size(); i++) {
      if (Arrays.equals(
          bytes, group.from(i), group.to(i), bytes, group.from(name), group.to(name))) {
        mentioned++;
      }
    }
    if (mentioned < wanted) {
      untied(bytes, name);
      return;
    }
    for (int author = first; author >= 0; author = index.homonym(author)) {
      links.tie(author, address);
    }
  }

  private void untied(byte[] bytes, int name) {
    notes.add(Notes.Kind.UNTIED_NAME, decoder.decode(bytes, group.from(name), group.to(name)), at);
  }

  /** Where there is no C1, the reprint addresses are all there is: each is its author's. */
  private List<Affiliation> fromReprint(RecordText record) {
    if (record.of(Tag.RP).isEmpty()) {
      return List.of();
    }
    List<Affiliation> list = new ArrayList<>(2);
    byte[] bytes = join(record, Tag.RP);
    new Reprint(bytes, byShortName, byFullName)
        .read(
            joinedFrom(record, Tag.RP),
            joinedTo(record, Tag.RP),
            (names, from, to) -> {
              String raw = decoder.decode(bytes, from, to);
              boolean isAddress =
                  !raw.isEmpty() && (!names.isEmpty() || Bytes.indexOf(bytes, ',', from, to) >= 0);
              correspond(
                  bytes,
                  names,
                  raw,
                  isAddress ? Notes.Kind.UNTIED_NAME : Notes.Kind.UNTIED_CORRESPONDENCE);
              if (!isAddress) {
                return;
              }
              int address = 0;
              while (address < list.size() && !list.get(address).raw().equals(raw)) {
                address++;
              }
              if (address == list.size()) {
                list.add(affiliation(raw));
              }
              for (int i = 0; i < names.size(); i++) {
                int author = onlyAuthor(bytes, names.from(i), names.to(i), byShortName, byFullName);
                if (author >= 0 && !links.tied(author, address)) {
                  links.tie(author, address);
                }
              }
            });
    return list;
  }

  /**
   * Takes an entry of the reprint addresses: each of its names with its address, for
   * correspondence.
   *
   * @param untied the kind of note for a name that is no author's, or several authors'
   */
  private void correspond(byte[] bytes, Values names, String raw, Notes.Kind untied) {
    if (names.isEmpty() && !raw.isEmpty()) {
      correspondences.add(new Correspondence(0, "", raw));
    }
    for (int i = 0; i < names.size(); i++) {
      String name = decoder.decode(bytes, names.from(i), names.to(i));
      int author = onlyAuthor(bytes, names.from(i), names.to(i), byShortName, byFullName);
      if (author >= 0) {
        links.markCorresponding(author);
      } else {
        notes.add(untied, name, at);
      }
      correspondences.add(new Correspondence(author + 1, name, raw));
    }
  }

  private static Affiliation affiliation(String raw) {
    int comma = raw.indexOf(',');
    String organisation = comma < 0 ? raw : raw.substring(0, comma);
    if (comma < 0 && organisation.endsWith(".")) {
      organisation = organisation.substring(0, organisation.length() - 1);
    }
    return new Affiliation(raw, organisation.strip(), "");
  }

  // ---- single values

  private String text(RecordText record, Tag tag) {
    Values values = record.of(tag);
    if (values.isEmpty()) {
      return "";
    }
    byte[] bytes = join(record, tag);
    return decoder.decode(bytes, joinedFrom(record, tag), joinedTo(record, tag));
  }

  private String repeated(RecordText record, Tag tag) {
    Values values = record.of(tag);
    if (values.isEmpty()) {
      return "";
    }
    byte[] bytes = join(record, tag);
    return decoder.decodeRepeated(bytes, joinedFrom(record, tag), joinedTo(record, tag));
  }

  private Numbering numbering(RecordText record) {
    String volume = repeated(record, Tag.VL);
    String issue = repeated(record, Tag.IS);
    String page = text(record, Tag.BP);
    String articleNumber = text(record, Tag.AR);
    String print = repeated(record, Tag.SN);
    String electronic = repeated(record, Tag.EI);
    List<String> issns =
        electronic.isEmpty()
            ? print.isEmpty() ? List.of() : List.of(print)
            : print.isEmpty() ? List.of(electronic) : List.of(print, electronic);
    return issns.isEmpty()
            && volume.isEmpty()
            && issue.isEmpty()
            && page.isEmpty()
            && articleNumber.isEmpty()
        ? Numbering.NONE
        : new Numbering(volume, issue, page, articleNumber, issns);
  }

  private List<String> documentTypes(RecordText record) {
    String types = repeated(record, Tag.DT);
    if (types.isEmpty()) {
      return List.of();
    }
    List<String> known = documentTypes.get(types);
    if (known == null) {
      List<String> parts = new ArrayList<>();
      for (String part : types.split(";", -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      known = List.copyOf(parts);
      if (documentTypes.size() == MOST_CACHED_TYPES) {
        documentTypes.clear();
      }
      documentTypes.put(types, known);
    }
    return known;
  }

  private @Nullable Integer year(RecordText record) {
    Values values = record.of(Tag.PY);
    if (values.isEmpty()) {
      return null;
    }
    int from = values.from(0);
    int to = values.to(0);
    int year = to - from == 4 ? Bytes.number(record.bytes(), from, to) : -1;
    if (year < 1000) {
      notes.add(Notes.Kind.BAD_YEAR, text(record, Tag.PY), at);
      return null;
    }
    return year;
  }

  /** {@code EA} is {@code JAN 2023} or {@code 2023 JAN}; {@code EY} is the year alone. */
  private @Nullable Integer earlyAccessYear(RecordText record) {
    for (Tag tag : new Tag[] {Tag.EA, Tag.EY}) {
      Values values = record.of(tag);
      for (int i = 0; i < values.size(); i++) {
        int year = Bytes.fourDigits(record.bytes(), values.from(i), values.to(i));
        if (year >= 1000) {
          return year;
        }
      }
    }
    if (!record.of(Tag.EA).isEmpty() || !record.of(Tag.EY).isEmpty()) {
      notes.add(Notes.Kind.BAD_EARLY_ACCESS, text(record, Tag.EA) + text(record, Tag.EY), at);
    }
    return null;
  }

  private @Nullable Integer timesCited(RecordText record) {
    Tag tag = record.of(Tag.TC).isEmpty() ? Tag.Z9 : Tag.TC;
    Values values = record.of(tag);
    if (values.isEmpty()) {
      return null;
    }
    int count = Bytes.number(record.bytes(), values.from(0), values.to(0));
    if (count < 0) {
      notes.add(Notes.Kind.BAD_CITATIONS, text(record, tag), at);
      return null;
    }
    return count;
  }

  // ---- values of several lines

  /**
   * The array in which the values of a tag stand as one text: the record's own where there is one
   * value, else a copy with a blank between the lines, good until the next call.
   */
  private byte[] join(RecordText record, Tag tag) {
    Values values = record.of(tag);
    byte[] bytes = record.bytes();
    if (values.size() == 1) {
      return bytes;
    }
    int length = 0;
    for (int i = 0; i < values.size(); i++) {
      int size = values.to(i) - values.from(i);
      if (joined.length < length + size + 1) {
        joined = Arrays.copyOf(joined, Math.max(2 * joined.length, length + size + 1));
      }
      if (length > 0) {
        joined[length++] = ' ';
      }
      System.arraycopy(bytes, values.from(i), joined, length, size);
      length += size;
    }
    joinedLength = length;
    return joined;
  }

  private static int joinedFrom(RecordText record, Tag tag) {
    Values values = record.of(tag);
    return values.size() == 1 ? values.from(0) : 0;
  }

  private int joinedTo(RecordText record, Tag tag) {
    Values values = record.of(tag);
    return values.size() == 1 ? values.to(0) : joinedLength;
  }
}
