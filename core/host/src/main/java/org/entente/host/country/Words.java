package org.entente.host.country;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as words in their normal form: letters and digits only, in lower case, without accents,
 * {@code &} as {@code and}, a leading {@code the} dropped. Each word knows where it stands in the
 * text, so that a decision can quote what it rests on.
 */
final class Words {

  private static final int FOLDED = 0x2000;
  private static final char[] FOLD = new char[FOLDED];

  static {
    for (char c = 0; c < FOLDED; c++) {
      char base = c;
      // Hangul is left alone: its syllables decompose into letters that are no accents.
      if (c < 0x1100 || c >= 0x1200) {
        base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
      }
      FOLD[c] = Character.isLetterOrDigit(base) ? Character.toLowerCase(base) : 0;
    }
    FOLD['ø'] = FOLD['Ø'] = 'o';
    FOLD['ł'] = FOLD['Ł'] = 'l';
    FOLD['đ'] = FOLD['Đ'] = 'd';
    FOLD['ı'] = FOLD['İ'] = 'i';
  }

  private final String text;
  private String[] words = new String[8];
  private int[] bounds = new int[16];
  private int count;

  private Words(String text) {
    this.text = text;
  }

  static Words of(String text) {
    Words result = new Words(text);
    result.read();
    return result;
  }

  /** The normal form of a whole text, words parted by single blanks. */
  static String normal(String text) {
    Words words = of(text);
    return words.phrase(0, words.size());
  }

  int size() {
    return count;
  }

  String word(int index) {
    return words[index];
  }

  /** The words from {@code from} to before {@code to}, in normal form. */
  String phrase(int from, int to) {
    if (to - from == 1) {
      return words[from];
    }
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from) {
        phrase.append(' ');
      }
      phrase.append(words[i]);
    }
    return phrase.toString();
  }

  /** The same words as they stand in the text. */
  String quote(int from, int to) {
    if (from >= to) {
      return "";
    }
    int start = bounds[2 * from];
    int end = bounds[2 * to - 1];
    int bracket = text.lastIndexOf('(', end - 1);
    boolean open = bracket >= start && bracket > text.lastIndexOf(')', end - 1);
    return text.substring(start, open && end < text.length() ? end + 1 : end);
  }

  /** Whether the words stand in capitals: at least one capital, and no small letter. */
  boolean capitals(int from, int to) {
    boolean capital = false;
    for (int i = bounds[2 * from]; i < bounds[2 * to - 1]; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capital |= Character.isUpperCase(c);
    }
    return capital;
  }

  /** Whether the word at {@code index} begins with a capital and goes on in small letters. */
  boolean startsWithCapital(int index) {
    return Character.isUpperCase(text.charAt(bounds[2 * index])) && !capitals(index, index + 1);
  }

  /** Whether a hyphen ties the word at {@code index} to the one before it. */
  boolean isHyphenated(int index) {
    int start = bounds[2 * index];
    return start > 0 && (text.charAt(start - 1) == '-' || text.charAt(start - 1) == '‐');
  }

  private void read() {
    int length = text.length();
    StringBuilder word = new StringBuilder();
    int start = -1;
    int end = -1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      char folded = c < FOLDED ? FOLD[c] : Character.isLetterOrDigit(c) ? lower(c) : 0;
      boolean mark = folded == 0 && c >= 0x300 && isMark(c);
      if (folded != 0) {
        if (word.length() == 0) {
          start = i;
        }
        append(word, c, folded);
        end = i + 1;
      } else if (mark) {
        end = i + 1;
      } else {
        add(word, start, end);
        if (c == '&') {
          add(word.append("and"), i, i + 1);
        }
      }
    }
    add(word, start, end);
  }

  private static void append(StringBuilder word, char c, char folded) {
    switch (c) {
      case 'ß' -> word.append("ss");
      case 'æ', 'Æ' -> word.append("ae");
      case 'œ', 'Œ' -> word.append("oe");
      case 'þ', 'Þ' -> word.append("th");
      default -> word.append(folded);
    }
  }

  private static char lower(char c) {
    return Character.toLowerCase(c);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void add(StringBuilder word, int start, int end) {
    if (word.length() == 0) {
      return;
    }
    String normal = word.toString();
    word.setLength(0);
    if (count == 0 && normal.equals("the")) {
      return;
    }
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
      bounds = Arrays.copyOf(bounds, count * 4);
    }
    words[count] = normal;
    bounds[2 * count] = start;
    bounds[2 * count + 1] = end;
    count++;
  }
}
