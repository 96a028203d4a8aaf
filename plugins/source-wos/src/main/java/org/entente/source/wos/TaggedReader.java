package org.entente.source.wos;

import java.io.IOException;
import java.io.InputStream;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;

/**
 * Reads tagged text: a line begins with a tag of two letters and a blank, or with three blanks
 * where it continues the tag before; a record goes from {@code PT} to {@code ER}, the file ends
 * with {@code EF}. The header lines {@code FN} and {@code VR} may be missing, and may come again
 * where files were put together.
 */
final class TaggedReader {

  private static final int ADDRESSES = Tag.C1.slot();
  private static final int PT = Tag.code("PT");
  private static final int ER = Tag.code("ER");
  private static final int EF = Tag.code("EF");
  private static final int FN = Tag.code("FN");
  private static final int VR = Tag.code("VR");
  private static final int PASS_OVER = -1;
  private static final int STRAY = -2;

  private final String file;
  private final LineScanner lines;
  private final WorkSink sink;
  private final Notes notes = new Notes();
  private final WorkBuilder builder;
  private final RecordText record = new RecordText();

  private boolean inRecord;
  private boolean endMark;
  private boolean records;
  private int tag = PASS_OVER;

  private TaggedReader(InputStream in, String file, WorkSink sink) {
    this.file = file;
    this.lines = new LineScanner(in, file);
    this.sink = sink;
    this.builder = new WorkBuilder(file, notes);
  }

  static void read(InputFile file, WorkSink sink) throws IOException, SourceException {
    try (InputStream in = Utf8Stream.open(file)) {
      TaggedReader reader = new TaggedReader(in, file.name(), sink);
      try {
        reader.read();
      } finally {
        reader.notes.tell(sink);
      }
    }
  }

  private void read() throws IOException, SourceException {
    if (!sink.open()) {
      return;
    }
    while (lines.next()) {
      byte[] bytes = lines.bytes();
      int start = lines.start();
      int length = lines.end() - start;
      if (length == 0) {
        continue;
      }
      if (bytes[start] == ' ') {
        continueTag(bytes, start, length);
        continue;
      }
      if (bytes[start] == (byte) 0xEF && Utf8Stream.mark(bytes, start, length) == 3) {
        // A byte order mark inside a file: files were put together.
        lines.skip(3);
        start += 3;
        length -= 3;
      }
      if (length < 2 || (length > 2 && bytes[start + 2] != ' ')) {
        stray();
        continue;
      }
      int code = Tag.code(bytes[start], bytes[start + 1]);
      if (code == ER && valueIsBlank(bytes, start, length)) {
        if (!inRecord) {
          stray();
        } else if (!finish()) {
          return;
        }
      } else if (code == PT && isType(bytes, start, length)) {
        if (!unfinished()) {
          return;
        }
        begin();
      } else if (code == EF && valueIsBlank(bytes, start, length)) {
        if (!unfinished()) {
          return;
        }
        endMark = true;
        tag = PASS_OVER;
      } else if (isHeader(code, bytes, start, length)) {
        if (!unfinished()) {
          return;
        }
        endMark = false;
        tag = PASS_OVER;
      } else if (code == PT || code == ER || code == EF || code == FN) {
        stray();
      } else {
        tagLine(code, bytes, start, length);
      }
    }
    atEnd();
  }

  /**
   * Inside a record, text that lost its three blanks may begin like a mark ("ER stress ..."): a
   * mark has no value.
   */
  private static boolean valueIsBlank(byte[] bytes, int start, int length) {
    return Bytes.skipBlanks(bytes, start + 2, start + length) == start + length;
  }

  /** The type of a publication is one letter: J, S, B, C, P and so on. */
  private static boolean isType(byte[] bytes, int start, int length) {
    return length <= 4 || Bytes.skipBlanks(bytes, start + 4, start + length) == start + length;
  }

  private boolean isHeader(int code, byte[] bytes, int start, int length) {
    if (code == VR) {
      return !inRecord;
    }
    return code == FN
        && Recogniser.isHeader(builder.decoder().decode(bytes, start, start + length));
  }

  private void begin() {
    inRecord = true;
    records = true;
    endMark = false;
    tag = PASS_OVER;
    lines.mark();
    record.begin(lines.number());
  }

  private void tagLine(int code, byte[] bytes, int start, int length) {
    int slot = Tag.slot(code);
    if (slot == STRAY && !(inRecord && isTag(code))) {
      stray();
      return;
    }
    if (!inRecord) {
      // A record that has lost its first line is still a record.
      begin();
    }
    tag = Math.max(slot, PASS_OVER);
    if (tag >= 0 && length > 3) {
      record.of(tag).addTrimmed(bytes, start + 3, start + length, lines.marked());
      if (tag == ADDRESSES) {
        record.addressTag();
      }
    }
  }

  /** Tags come and go with the years: any capital with a capital or digit is one in a record. */
  private static boolean isTag(int code) {
    int first = code >> 8;
    int second = code & 0xFF;
    return first >= 'A'
        && first <= 'Z'
        && ((second >= 'A' && second <= 'Z') || (second >= '0' && second <= '9'));
  }

  private void continueTag(byte[] bytes, int start, int length) {
    if (inRecord) {
      if (tag >= 0) {
        Values values = record.of(tag);
        int before = values.size();
        values.addTrimmed(bytes, start, start + length, lines.marked());
        if (tag == ADDRESSES && values.size() > before) {
          record.addressContinued();
        }
      }
    } else if (tag != STRAY && Bytes.skipBlanks(bytes, start, start + length) < start + length) {
      stray();
    }
  }

  private void stray() {
    tag = STRAY;
    notes.add(
        Notes.Kind.STRAY_LINE,
        builder.decoder().decode(lines.bytes(), lines.start(), lines.end()),
        new Location(file, lines.number(), ""));
  }

  /** A record came to its end; false where the sink wants no more. */
  private boolean finish() {
    record.place(lines.bytes(), lines.marked());
    if (record.isEmpty()) {
      reject(
          Code.MALFORMED,
          "The record has no title, no author and no accession number (TI, AU, UT): there is"
              + " nothing to tell it by.");
    } else {
      Work work = builder.build(record);
      sink.accept(work, builder.location());
    }
    inRecord = false;
    tag = PASS_OVER;
    lines.unmark();
    return sink.open();
  }

  /**
   * A new record or header begins, maybe before the one before has ended; false where the sink
   * wants no more.
   */
  private boolean unfinished() {
    if (inRecord) {
      reject(
          Code.MALFORMED,
          "The record has no end ('ER') before line "
              + lines.number()
              + ", where something else begins: a part of it may be lost. Export the file again.");
      inRecord = false;
      lines.unmark();
      return sink.open();
    }
    return true;
  }

  private void atEnd() throws SourceException {
    if (inRecord) {
      String why =
          "The file ends in the middle of the record that begins in line "
              + record.line()
              + ": it is cut. The records before it were read; export or download it again.";
      reject(Code.TRUNCATED, why);
      throw new SourceException(Code.TRUNCATED, why, new Location(file, record.line(), ""));
    }
    if (!records && notes.has(Notes.Kind.STRAY_LINE)) {
      throw new SourceException(
          Code.NOT_THIS_FORMAT,
          "Expected Web of Science tagged text, where each record begins with a line 'PT', and found"
              + " no record. Export the records again as 'Plain Text File'.",
          new Location(file, 0, ""));
    }
    if (!records) {
      notes.add(Notes.Kind.NO_RECORDS, "", new Location(file, 0, ""));
    }
    if (!endMark) {
      notes.add(Notes.Kind.NO_END_MARK, "", new Location(file, lines.number(), ""));
    }
  }

  private void reject(Code code, String why) {
    sink.reject(
        new Location(file, record.line(), ""),
        code,
        why,
        Raw.text(builder.decoder(), lines.bytes(), lines.marked(), lines.end()));
  }
}
