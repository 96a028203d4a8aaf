package org.entente.host.country;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What exports leave in a text that is not the text: HTML entities and tags, LaTeX accents, UTF-8
 * read as Windows-1252, invisible characters. The result is for reading names without accents, not
 * for showing: an accent written as a command is dropped, not put on its letter.
 */
final class Markup {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** No entity that is read has more characters between its two signs. */
  private static final int LONGEST_ENTITY = 9;

  private static final Pattern BREAK =
      Pattern.compile("</?(?:br|p|div|li|sep)\\s*/?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,80}>");
  private static final Pattern CONTROL_NAME = Pattern.compile("#(?:TAB|N|R|T)#");
  private static final Pattern NUMERIC_ENTITY =
      Pattern.compile("&#(?:[xX]([0-9A-Fa-f]{1,6})|([0-9]{1,7}));");
  private static final Pattern ACCENT_ENTITY =
      Pattern.compile(
          "&([A-Za-z])(?:acute|grave|circ|tilde|uml|cedil|ring|slash|caron|breve|macr|ogon|dot);");
  private static final Pattern LIGATURE_ENTITY = Pattern.compile("&([A-Za-z]{2})lig;");
  private static final Pattern NAMED_ENTITY = Pattern.compile("&[A-Za-z]{2,8};");
  private static final Pattern LATEX_ACCENT =
      Pattern.compile("\\\\[\"'`^~=.]\\s*\\{?\\\\?([A-Za-z])\\}?");
  private static final Pattern LATEX_NAMED_ACCENT =
      Pattern.compile("\\\\[cvukHrbdt]\\s*(?:\\{\\\\?([A-Za-z])\\}|\\s([A-Za-z]))");
  private static final Pattern LATEX_LETTER =
      Pattern.compile(
          "\\\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)(?![A-Za-z])(?:\\{\\}|\\s(?=\\p{L}))?");
  private static final Pattern LATEX_SIGN = Pattern.compile("\\\\([&%#$_{}])");
  private static final Pattern BROKEN_UTF8 =
      Pattern.compile(
          "[\u00C2-\u00DF][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]"
              + "|[\u00E0-\u00EF][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{2}");

  private Markup() {}

  /** Whether a text may hold such things; cheap, and rather once too often. */
  static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> {
          if (isEntity(text, i)) {
            return true;
          }
        }
        case '<', '\\', '{', '#', '\u00AD', '\uFEFF', '\u2060' -> {
          return true;
        }
        default -> {
          boolean broken = c >= '\u00C2' && c <= '\u00EF' && i + 1 < text.length();
          if (broken && isBroken(text.charAt(i + 1)) || c >= '\u200B' && c <= '\u200F') {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether an HTML entity such as {@code &amp;} or {@code &#xf4;} begins at {@code start}. */
  private static boolean isEntity(String text, int start) {
    int end = start + 1;
    while (end < text.length() && end - start <= LONGEST_ENTITY && isOfEntity(text.charAt(end))) {
      end++;
    }
    return end > start + 2 && end < text.length() && text.charAt(end) == ';';
  }

  /** Whether the semicolon at {@code end} is the end of an HTML entity and parts nothing. */
  static boolean endsEntity(String text, int end) {
    int start = end - 1;
    while (start >= 0 && end - start <= LONGEST_ENTITY && isOfEntity(text.charAt(start))) {
      start--;
    }
    return start >= 0 && end - start > 2 && text.charAt(start) == '&';
  }

  private static boolean isOfEntity(char c) {
    return c == '#' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isBroken(char next) {
    return next >= '\u0080' && next <= '\u00BF'
        || next >= '\u0152' && next <= '\u0192'
        || next >= '\u2013' && next <= '\u2122'
        || next == '\u02C6'
        || next == '\u02DC';
  }

  /** The text without them. */
  static String strip(String marked) {
    String text = marked;
    // Twice: &amp;eacute; is an entity inside an entity.
    for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
      text = entities(text);
    }
    if (text.indexOf('<') >= 0) {
      text = TAG.matcher(BREAK.matcher(text).replaceAll(", ")).replaceAll(" ");
    }
    text = CONTROL_NAME.matcher(text).replaceAll(" ");
    if (text.indexOf('\\') >= 0) {
      text = latex(text);
    }
    text = BROKEN_UTF8.matcher(text).replaceAll(m -> Matcher.quoteReplacement(decoded(m.group())));
    return withoutInvisible(text);
  }

  private static String entities(String marked) {
    String text =
        NUMERIC_ENTITY
            .matcher(marked)
            .replaceAll(m -> Matcher.quoteReplacement(character(m.group(1), m.group(2))));
    text = ACCENT_ENTITY.matcher(text).replaceAll("$1");
    text = LIGATURE_ENTITY.matcher(text).replaceAll(m -> m.group(1).equals("sz") ? "ss" : "$1");
    text = text.replace("&amp;", "&").replace("&nbsp;", " ");
    text = text.replaceAll("&(?:apos|rsquo|lsquo);", "'").replaceAll("&(?:comma|sbquo);", ",");
    return NAMED_ENTITY.matcher(text).replaceAll(" ");
  }

  private static String character(String hex, String decimal) {
    int code = hex == null ? Integer.parseInt(decimal) : Integer.parseInt(hex, 16);
    return Character.isValidCodePoint(code) && !Character.isISOControl(code)
        ? Character.toString(code)
        : " ";
  }

  private static String latex(String marked) {
    String text = LATEX_SIGN.matcher(marked).replaceAll("$1");
    text = LATEX_ACCENT.matcher(text).replaceAll("$1");
    text =
        LATEX_NAMED_ACCENT
            .matcher(text)
            .replaceAll(m -> m.group(1) == null ? m.group(2) : m.group(1));
    text = LATEX_LETTER.matcher(text).replaceAll("$1");
    return text.replace("{", "").replace("}", "").replace('~', ' ');
  }

  /** What the characters say when their bytes are read as UTF-8; unchanged where they cannot be. */
  private static String decoded(String broken) {
    byte[] bytes = new byte[broken.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = broken.charAt(i);
      bytes[i] = c <= '\u00FF' ? (byte) c : String.valueOf(c).getBytes(WINDOWS_1252)[0];
    }
    try {
      CharBuffer text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      return broken;
    }
  }

  private static String withoutInvisible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.getType(c) != Character.FORMAT) {
        visible.append(c);
      }
    }
    return visible.toString();
  }
}
