package org.entente.format.bibtex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a BibTeX file, one after the other. An entry begins on a line of its own with
 * {@code @type{} and ends with the brace that closes it. Where a line begins another entry before
 * that, or text of fields follows behind it, its braces do not pair up: it is broken, and reading
 * goes on with the next. Text between entries is no entry; neither are {@code @comment}, {@code
 * @preamble} and {@code @string}.
 *
 * <p>Only the wanted fields are decoded, each as UTF-8 where it is valid, else as windows-1252.
 * Their values come as they stand between their outermost braces or quotation marks, with line
 * ends as LF.
 */
public final class BibtexEntries {

  /** What {@link #next} found. */
  public enum Kind {
    ENTRY,
    /** An entry that cannot be read; {@link #why} says why. */
    BROKEN,
    /** The file ends inside an entry. */
    CUT,
    END
  }

  /** Told of values that were not UTF-8. */
  public interface Listener {
    void notUtf8(String value);
  }

  /** The longest entry, bytes. */
  private static final int LONGEST = 64 << 20;

  /** Behind a backslash. */
  private static final int BACKSLASH = 1;

  /** In a line that the Web of Science broke between a backslash and the brace that it escapes. */
  private static final int BROKEN_LINE = 2;

  private static final int MOST_RAW = 2_000;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final InputStream in;
  private final Set<String> wanted;
  private final Listener listener;

  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;

  private byte[] text = new byte[1 << 14];
  private int lineStart;
  private int length;
  private long lineNumber;
  private boolean lineRead;
  private boolean lineEndPending;

  private int at;
  private int depth;
  private int escape;
  private int entryEnd;
  private long line;
  private String key = "";
  private String why = "";
  private final Map<String, String> fields = new HashMap<>();
  private long strayLine;

  /**
   * @param in the bytes, without byte order mark
   * @param wanted the names of the wanted fields, as {@link #normal} gives them
   */
  public BibtexEntries(InputStream in, Set<String> wanted, Listener listener) {
    this.in = in;
    this.wanted = wanted;
    this.listener = listener;
  }

  /** The 1-based line in which the entry begins. */
  public long line() {
    return line;
  }

  /** The 1-based line that was read last. */
  public long lastLine() {
    return lineNumber;
  }

  /**
   * The 1-based line of the first text outside of entries that looks like a part of one, as where
   * the beginning of a file is lost; 0 where there is none.
   */
  public long strayLine() {
    return strayLine;
  }

  /** The entry's key, empty where it has none. */
  public String key() {
    return key;
  }

  /** Why the entry is broken: the end of a sentence. */
  public String why() {
    return why;
  }

  /** The value of a field, empty where the entry does not have it. */
  public String value(String field) {
    return fields.getOrDefault(field, "");
  }

  /** The beginning of the entry as it stands in the file. */
  public String raw() {
    int end = Math.min(entryEnd, MOST_RAW);
    while (end < entryEnd && end > 0 && (text[end] & 0xC0) == 0x80) {
      end--;
    }
    return decode(0, end, false).stripTrailing();
  }

  /** A field's name without regard to case, hyphens, underscores and blanks. */
  public static String normal(String name) {
    StringBuilder normal = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > ' ' && c != '-' && c != '_') {
        normal.append(Character.toLowerCase(c));
      }
    }
    return normal.toString();
  }

  public Kind next() throws IOException {
    fields.clear();
    key = "";
    why = "";
    while (true) {
      if (!toEntry()) {
        return Kind.END;
      }
      line = lineNumber;
      depth = 0;
      escape = 0;
      at = 0;
      entryEnd = 0;
      if (text[0] != '@' || indexOf('{', 0, length) < 0) {
        // Only the last line can lack its brace: the file ends in it.
        entryEnd = length;
        lineRead = false;
        length = 0;
        return Kind.CUT;
      }
      Kind kind = gather();
      if (kind != Kind.ENTRY || !isOther()) {
        return kind == Kind.ENTRY ? parse() : kind;
      }
    }
  }

  // ---- lines

  /** Goes to the next line that begins an entry, which then is all there is of the text. */
  private boolean toEntry() throws IOException {
    while (lineRead || readLine()) {
      if (beginsEntry(lineStart)) {
        int start = skipBlanks(lineStart, length);
        System.arraycopy(text, start, text, 0, length - start);
        length -= start;
        lineStart = 0;
        lineRead = true;
        return true;
      }
      if (strayLine == 0 && isPartOfEntry()) {
        strayLine = lineNumber;
      }
      lineRead = false;
      length = 0;
    }
    return false;
  }

  /** Whether the line outside of entries looks like one of a field or the end of an entry. */
  private boolean isPartOfEntry() {
    return indexOf('=', lineStart, length) >= 0 || indexOf('}', lineStart, length) >= 0;
  }

  /** Reads the rest of an entry, and what is behind it up to the next. */
  private Kind gather() throws IOException {
    lineRead = false;
    while (!closes()) {
      int before = length;
      if (before > LONGEST) {
        why = "it is longer than " + (LONGEST >> 20) + " MiB";
        entryEnd = length;
        length = 0;
        return Kind.BROKEN;
      }
      if (!readLine()) {
        entryEnd = length;
        length = 0;
        return Kind.CUT;
      }
      if (text[lineStart] == '@'
          && beginsEntry(lineStart)
          && indexOf('{', lineStart, length) >= 0) {
        why =
            "its braces do not pair up before line " + lineNumber + ", where another entry begins";
        entryEnd = before;
        lineRead = true;
        return Kind.BROKEN;
      }
    }
    entryEnd = at;
    return behind() ? Kind.ENTRY : Kind.BROKEN;
  }

  /** Looks for the brace that closes the entry in what was read since the last look. */
  private boolean closes() {
    for (; at < length; at++) {
      byte c = text[at];
      boolean escaped = isEscaped(escape, c);
      escape = escape(escape, c);
      if (escaped) {
        continue;
      }
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        at++;
        return true;
      }
    }
    return false;
  }

  /** Whether a backslash escapes the character: directly, or a brace from the line before. */
  private static boolean isEscaped(int state, byte c) {
    return state == BACKSLASH || (state == BROKEN_LINE && (c == '{' || c == '}'));
  }

  private static int escape(int state, byte c) {
    if (state == BACKSLASH) {
      return c == '\n' ? BROKEN_LINE : 0;
    }
    if (state == BROKEN_LINE && c == ' ') {
      return BROKEN_LINE;
    }
    return c == '\\' ? BACKSLASH : 0;
  }

  /** Whether only blanks, comments or another entry stand behind the entry. */
  private boolean behind() throws IOException {
    int rest = skipBlanks(entryEnd, length);
    lineStart = rest;
    lineRead = rest < length && text[rest] != '\n';
    while (lineRead || readLine()) {
      if (beginsEntry(lineStart)) {
        lineRead = true;
        return true;
      }
      lineRead = false;
      if (isPartOfEntry()) {
        why =
            "its braces do not pair up: it is closed before line "
                + lineNumber
                + ", where more of it stands";
        length = entryEnd;
        return false;
      }
      length = entryEnd;
    }
    return true;
  }

  /** Appends the next line to the text; false at the end of the file. */
  private boolean readLine() throws IOException {
    lineStart = length;
    boolean any = false;
    while (true) {
      if (position == limit) {
        limit = in.read(buffer, 0, buffer.length);
        position = 0;
        if (limit <= 0) {
          limit = 0;
          if (any) {
            lineNumber++;
          }
          return any;
        }
      }
      byte c = buffer[position++];
      if (lineEndPending) {
        lineEndPending = false;
        if (c == '\n') {
          continue;
        }
      }
      any = true;
      boolean end = c == '\n' || c == '\r';
      if (length == text.length) {
        text = Arrays.copyOf(text, 2 * length);
      }
      if (length - lineStart <= LONGEST) {
        text[length++] = end ? (byte) '\n' : c;
      }
      if (end) {
        lineEndPending = c == '\r';
        lineNumber++;
        return true;
      }
    }
  }

  /** Whether {@code @word} stands there; then a brace follows, or the file ends. */
  private boolean beginsEntry(int from) {
    int start = skipBlanks(from, length);
    int end = start + 1;
    if (start >= length || text[start] != '@') {
      return false;
    }
    while (end < length && isLetter(text[end])) {
      end++;
    }
    int brace = skipBlanks(end, length);
    return brace == length || (end > start + 1 && text[brace] == '{');
  }

  private static boolean isLetter(byte c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  /** Passes over blanks, and over a byte order mark, as files that were put together hold. */
  private int skipBlanks(int from, int to) {
    int i = from;
    while (i < to) {
      if (text[i] == ' ' || text[i] == '\t') {
        i++;
      } else if (i + 2 < to
          && text[i] == (byte) 0xEF
          && text[i + 1] == (byte) 0xBB
          && text[i + 2] == (byte) 0xBF) {
        i += 3;
      } else {
        return i;
      }
    }
    return i;
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < entryEnd && text[i] >= 0 && text[i] <= ' ') {
      i++;
    }
    return i;
  }

  private int indexOf(char wantedByte, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == wantedByte) {
        return i;
      }
    }
    return -1;
  }

  // ---- fields

  private boolean isOther() {
    String type = decode(1, indexOf('{', 0, entryEnd), false).strip();
    return type.equalsIgnoreCase("comment")
        || type.equalsIgnoreCase("preamble")
        || type.equalsIgnoreCase("string");
  }

  private Kind parse() {
    int last = entryEnd - 1;
    int from = indexOf('{', 0, entryEnd) + 1;
    int comma = indexOf(',', from, last);
    int keyEnd = comma < 0 ? last : comma;
    key = decode(from, keyEnd, false).strip();
    int p = keyEnd + 1;
    while (true) {
      p = skipSpace(p);
      if (p >= last) {
        return Kind.ENTRY;
      }
      int equals = indexOf('=', p, last);
      int end = equals < 0 ? last : equals;
      String name = decode(p, end, false).strip();
      if (equals < 0 || name.isEmpty() || name.indexOf('\n') >= 0 || name.indexOf('{') >= 0) {
        return broken(p, "a field, a name and '='");
      }
      p = value(normal(name), equals + 1, last);
      if (p < 0) {
        return broken(-p, "a value in braces or quotation marks");
      }
      p = skipSpace(p);
      if (p < last) {
        if (text[p] != ',') {
          return broken(p, "a comma behind the field '" + name + "'");
        }
        p++;
      }
    }
  }

  private Kind broken(int place, String expected) {
    long broken = line;
    for (int i = 0; i < Math.min(place, entryEnd); i++) {
      broken += text[i] == '\n' ? 1 : 0;
    }
    why = "in line " + broken + " " + expected + " was expected";
    return Kind.BROKEN;
  }

  /** Reads a value, which {@code #} may join from several; gives the place behind it. */
  private int value(String name, int from, int last) {
    String before = null;
    int p = from;
    while (true) {
      p = skipSpace(p);
      int start = p;
      int end = p < last ? valueEnd(p, last) : -1;
      if (end < 0) {
        return -start;
      }
      boolean delimited = text[p] == '{' || text[p] == '"';
      p = end + (delimited ? 1 : 0);
      if (wanted.contains(name)) {
        String part = decode(delimited ? start + 1 : start, end, true);
        before = before == null ? part : before + part;
      }
      int joint = skipSpace(p);
      if (joint >= last || text[joint] != '#') {
        break;
      }
      p = joint + 1;
    }
    if (before != null) {
      fields.putIfAbsent(name, before);
    }
    return p;
  }

  /** Where the value ends that begins here: at its closing delimiter, or behind its last letter. */
  private int valueEnd(int from, int last) {
    byte open = text[from];
    if (open != '{' && open != '"') {
      int end = from;
      while (end < last && text[end] > ' ' && text[end] != ',' && text[end] != '#') {
        end++;
      }
      return end == from ? -1 : end;
    }
    int level = 0;
    int state = 0;
    for (int i = from; i < last; i++) {
      byte c = text[i];
      boolean escaped = isEscaped(state, c);
      state = escape(state, c);
      if (escaped) {
        continue;
      }
      if (c == '{') {
        level++;
      } else if (c == '}') {
        level--;
        if (level == 0 && open == '{') {
          return i;
        }
      } else if (c == '"' && open == '"' && level == 0 && i > from) {
        return i;
      }
    }
    return -1;
  }

  private String decode(int from, int to, boolean tell) {
    String value = new String(text, from, Math.max(0, to - from), UTF_8);
    if (value.indexOf('\uFFFD') < 0) {
      return value;
    }
    @Nullable String other = windows(from, to);
    if (other == null) {
      return value;
    }
    if (tell) {
      listener.notUtf8(other);
    }
    return other;
  }

  private @Nullable String windows(int from, int to) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(text, from, to - from));
      return null;
    } catch (CharacterCodingException e) {
      return new String(text, from, to - from, WINDOWS_1252);
    }
  }
}
