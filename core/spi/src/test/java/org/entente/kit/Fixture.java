package org.entente.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;

/**
 * A file of a source's own, small and invented, and what is to be read from it.
 *
 * @param name the file's name, for messages
 * @param format the id of the format that the source must recognise it as
 * @param bytes the file
 * @param accepted the records (of a table, the rows) that must be accepted, count
 * @param rejected the records that must be rejected, count
 * @param form what may be done with its bytes
 * @param charset the character set of a text; a text that is not UTF-8 begins with a byte order
 *     mark
 */
@SuppressWarnings("ArrayRecordComponent") // two fixtures are never compared
public record Fixture(
    String name,
    String format,
    byte[] bytes,
    int accepted,
    int rejected,
    Form form,
    Charset charset) {

  /** What may be done with a file's bytes. */
  public enum Form {
    /** Lines of text: line ends and byte order mark may change without a difference. */
    TEXT,
    /** As {@link #TEXT}, and the format says itself where the file ends, so that a cut shows. */
    TEXT_WITH_END_MARK,
    /**
     * A container, such as a workbook, that is broken wherever it is cut; its locations count in
     * its own way.
     */
    BINARY,
    /**
     * As {@link #BINARY}, but records stand one after the other and nothing says where the file
     * ends, such as in MARC: cut between two records it is a smaller file, and nobody can tell.
     */
    BINARY_WITHOUT_END_MARK
  }

  public Fixture {
    requireNonNull(name, "name");
    requireNonNull(format, "format");
    requireNonNull(bytes, "bytes");
    requireNonNull(form, "form");
    requireNonNull(charset, "charset");
    if (accepted < 0 || rejected < 0) {
      throw new IllegalArgumentException(name + ": a count of records is not below 0");
    }
    if (form == Form.BINARY && startsAsUtf16(bytes)) {
      throw new IllegalArgumentException(
          name
              + " is text in UTF-16, and cut between two lines it is a smaller file. Give it as"
              + " Fixture.text(…).in(UTF_16LE).");
    }
  }

  /**
   * Text in which every record is good; a byte order mark and the kind of line ends are dropped.
   */
  public static Fixture text(String name, String format, String text, int accepted) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    byte[] bytes = plain.replace("\r\n", "\n").getBytes(UTF_8);
    return new Fixture(name, format, bytes, accepted, 0, Form.TEXT, UTF_8);
  }

  /** Bytes in which every record is good. */
  public static Fixture binary(String name, String format, byte[] bytes, int accepted) {
    return new Fixture(name, format, bytes, accepted, 0, Form.BINARY, UTF_8);
  }

  /** The same file, of which so many records must be rejected besides. */
  public Fixture rejecting(int records) {
    return new Fixture(name, format, bytes, accepted, records, form, charset);
  }

  /** The same text, whose last line says that the file ends there. */
  public Fixture withEndMark() {
    return new Fixture(name, format, bytes, accepted, rejected, Form.TEXT_WITH_END_MARK, charset);
  }

  /** The same container of records, in which nothing says where the file ends. */
  public Fixture withoutEndMark() {
    return new Fixture(
        name, format, bytes, accepted, rejected, Form.BINARY_WITHOUT_END_MARK, charset);
  }

  /** The same text in another character set, with a byte order mark. */
  public Fixture in(Charset other) {
    byte[] encoded = ("\uFEFF" + text()).getBytes(other);
    return new Fixture(name, format, encoded, accepted, rejected, form, other);
  }

  private static boolean startsAsUtf16(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  boolean isText() {
    return form == Form.TEXT || form == Form.TEXT_WITH_END_MARK;
  }

  /** The text without byte order mark; of a binary file, nothing. */
  String text() {
    String text = isText() ? new String(bytes, charset) : "";
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Another text as bytes of the same kind. */
  byte[] encode(String text) {
    return ((charset.equals(UTF_8) ? "" : "\uFEFF") + text).getBytes(charset);
  }

  BytesFile file() {
    return new BytesFile(name, bytes);
  }

  @Override
  public String toString() {
    return name + " (" + format + ")";
  }
}
