package org.entente.format.bibtex;

import java.text.Normalizer;
import java.util.Map;

/**
 * Undoes what BibTeX does to plain text: escaped characters, accents, letters by name, quotation
 * marks, braces. A command that is not known stays as it is written.
 */
public final class Latex {

  /** Accents and the combining characters that they are. */
  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("'", "\u0301"),
          Map.entry("`", "\u0300"),
          Map.entry("^", "\u0302"),
          Map.entry("\"", "\u0308"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry(".", "\u0307"),
          Map.entry("u", "\u0306"),
          Map.entry("v", "\u030C"),
          Map.entry("H", "\u030B"),
          Map.entry("c", "\u0327"),
          Map.entry("k", "\u0328"),
          Map.entry("r", "\u030A"),
          Map.entry("d", "\u0323"),
          Map.entry("b", "\u0331"));

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ss", "\u00DF"),
          Map.entry("o", "\u00F8"),
          Map.entry("O", "\u00D8"),
          Map.entry("l", "\u0142"),
          Map.entry("L", "\u0141"),
          Map.entry("ae", "\u00E6"),
          Map.entry("AE", "\u00C6"),
          Map.entry("oe", "\u0153"),
          Map.entry("OE", "\u0152"),
          Map.entry("aa", "\u00E5"),
          Map.entry("AA", "\u00C5"),
          Map.entry("i", "\u0131"),
          Map.entry("j", "\u0237"),
          Map.entry("dh", "\u00F0"),
          Map.entry("DH", "\u00D0"),
          Map.entry("th", "\u00FE"),
          Map.entry("TH", "\u00DE"),
          Map.entry("dj", "\u0111"),
          Map.entry("DJ", "\u0110"),
          Map.entry("textbackslash", "\\"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("textendash", "\u2013"),
          Map.entry("textemdash", "\u2014"),
          Map.entry("textquoteright", "\u2019"),
          Map.entry("textquoteleft", "\u2018"));

  private final String text;
  private final StringBuilder plain;
  private int at;

  private Latex(String text) {
    this.text = text;
    this.plain = new StringBuilder(text.length());
  }

  /** The plain text of a value. */
  public static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '{' || c == '}' || c == '`') {
        return new Latex(text).read();
      }
    }
    return text;
  }

  private String read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        command();
      } else if (text.startsWith("``", at)) {
        plain.append('"');
        at += 2;
      } else if (text.startsWith("{''}", at)) {
        plain.append('"');
        at += 4;
      } else if (c == '`') {
        plain.append('\'');
        at++;
      } else {
        if (c != '{' && c != '}') {
          plain.append(c);
        }
        at++;
      }
    }
    return plain.toString();
  }

  private void command() {
    int from = at + 1;
    int to = from;
    while (to < text.length() && isLetter(text.charAt(to))) {
      to++;
    }
    if (to == from && to < text.length()) {
      to++;
    }
    String name = text.substring(from, to);
    if (name.length() == 1 && "&%_$#{}".contains(name)) {
      plain.append(name);
      at = to;
      return;
    }
    String letter = LETTERS.get(name);
    if (letter != null) {
      plain.append(letter);
      at = to + (text.startsWith("{}", to) ? 2 : text.startsWith(" ", to) ? 1 : 0);
      return;
    }
    if (!accent(name, to)) {
      plain.append(text, at, to);
      at = to;
    }
  }

  /** An accent and the letter it stands on, in braces or not, which may be a letter by name. */
  private boolean accent(String name, int from) {
    String accent = ACCENTS.get(name);
    if (accent == null) {
      return false;
    }
    int p = from;
    boolean word = isLetter(name.charAt(0));
    while (word && text.startsWith(" ", p)) {
      p++;
    }
    boolean braced = text.startsWith("{", p);
    if (word && !braced && p == from) {
      return false;
    }
    p += braced ? 1 : 0;
    String base;
    if (text.startsWith("\\i", p) || text.startsWith("\\j", p)) {
      base = text.substring(p + 1, p + 2);
      p += 2;
      p += text.startsWith("{}", p) ? 2 : 0;
    } else if (p < text.length() && Character.isLetter(text.charAt(p))) {
      base = text.substring(p, p + 1);
      p++;
    } else {
      return false;
    }
    if (braced && !text.startsWith("}", p)) {
      return false;
    }
    plain.append(Normalizer.normalize(base + accent, Normalizer.Form.NFC));
    at = p + (braced ? 1 : 0);
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
