package org.entente.host.intake;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Small normal forms of texts. */
final class Texts {

  private Texts() {}

  /** The text with single spaces for every run of white space; null where nothing is left. */
  static @Nullable String collapse(String text) {
    int length = text.length();
    boolean clean = length > 0 && !white(text.charAt(0)) && !white(text.charAt(length - 1));
    for (int i = 0; clean && i < length; i++) {
      char c = text.charAt(i);
      clean = !white(c) || (c == ' ' && !white(text.charAt(i - 1)));
    }
    if (clean) {
      return text;
    }
    StringBuilder collapsed = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!white(c)) {
        collapsed.append(c);
      } else if (collapsed.length() > 0 && collapsed.charAt(collapsed.length() - 1) != ' ') {
        collapsed.append(' ');
      }
    }
    int end = collapsed.length();
    if (end > 0 && collapsed.charAt(end - 1) == ' ') {
      collapsed.setLength(end - 1);
    }
    return collapsed.length() == 0 ? null : collapsed.toString();
  }

  private static boolean white(char c) {
    return c <= ' ' || c == '\u00a0' || (c > 0x1FFF && Character.isWhitespace(c));
  }

  /** Lower case, accents folded, letters that do not decompose spelled out. */
  static String fold(String text) {
    boolean ascii = true;
    for (int i = 0; ascii && i < text.length(); i++) {
      ascii = text.charAt(i) < 0x80;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (ascii) {
      return lower;
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      switch (c) {
        case 'ø' -> folded.append('o');
        case 'ł' -> folded.append('l');
        case 'đ', 'ð' -> folded.append('d');
        case 'ı' -> folded.append('i');
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case 'þ' -> folded.append("th");
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }

  /** The digits of a PubMed identifier; null where it is none. */
  static @Nullable String pmid(String written) {
    if (written.isEmpty()) {
      return null;
    }
    String pmid = written.strip();
    int colon = pmid.lastIndexOf(':');
    pmid = colon >= 0 ? pmid.substring(colon + 1).strip() : pmid;
    int slash = pmid.endsWith("/") ? pmid.length() - 1 : pmid.length();
    pmid = pmid.substring(pmid.lastIndexOf('/', slash - 1) + 1, slash);
    if (pmid.isEmpty() || pmid.length() > 10) {
      return null;
    }
    for (int i = 0; i < pmid.length(); i++) {
      if (pmid.charAt(i) < '0' || pmid.charAt(i) > '9') {
        return null;
      }
    }
    return pmid;
  }
}
