package org.entente.source.incites;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a file writes its numbers. InCites writes a dot for decimals, but a spreadsheet program of
 * another country saves {@code 48.46} as {@code 48,46}; which of the two a file does is decided by
 * the cells that can be read in one way only, such as {@code 0,9748}. A number that could be read
 * in two ways in a file without such a cell is not read at all.
 */
enum Numerals {
  /** A dot for decimals; commas, if any, group thousands. */
  DOT,
  /** A comma for decimals; dots, if any, group thousands. */
  COMMA,
  /** The file gives no evidence, or contradicts itself. */
  UNDECIDED;

  private static final Set<String> MISSING =
      Set.of("", "n/a", "na", "n.a.", "-", "\u2013", "\u2014");

  private static final Pattern GROUP_SPACE = Pattern.compile("(?<=\\d)[ \u00A0\u202F'](?=\\d{3})");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(?:[eE][+-]?\\d{1,3})?");
  private static final Pattern DOTTED =
      Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
  private static final Pattern COMMAED =
      Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+)?(?:,\\d+)(?:[eE][+-]?\\d{1,3})?");
  private static final Pattern COMMA_GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3})+");
  private static final Pattern DOT_GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:\\.\\d{3})+");

  static boolean missing(String cell) {
    return cell.length() <= 4 && MISSING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /**
   * The number of decimals of a text that is digits and at most one dot among them, -1 for any
   * other: nearly every cell is such, and needs no pattern.
   */
  private static int simpleDecimals(String text) {
    int dot = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && dot < 0 && i > 0) {
        dot = i;
      } else if (c < '0' || c > '9') {
        return -1;
      }
    }
    if (text.isEmpty() || dot == text.length() - 1) {
      return -1;
    }
    return dot < 0 ? 0 : text.length() - 1 - dot;
  }

  /** Whether a cell has the shape of a number, whatever its marks mean. */
  static boolean numeric(String cell) {
    if (simpleDecimals(cell) >= 0) {
      return true;
    }
    String text = bare(cell);
    return WHOLE.matcher(text).matches()
        || DOTTED.matcher(text).matches()
        || COMMAED.matcher(text).matches()
        || COMMA_GROUPS.matcher(text).matches()
        || DOT_GROUPS.matcher(text).matches();
  }

  static boolean hasPercentSign(String cell) {
    return cell.endsWith("%");
  }

  /** Without a sign of percent and without the spaces that group thousands. */
  private static String bare(String cell) {
    String text = hasPercentSign(cell) ? cell.substring(0, cell.length() - 1).strip() : cell;
    return GROUP_SPACE.matcher(text).replaceAll("").replace('\u2212', '-');
  }

  /**
   * Reads a number, keeping its printed digits; a sign of percent is left out, the value is as
   * printed.
   *
   * @param count whether the column counts things, so that it has no decimals
   * @throws NumberFormatException if it is none, or could be two
   */
  BigDecimal parse(String cell, boolean count) {
    int decimals = simpleDecimals(cell);
    if (decimals == 0 || (decimals > 0 && this == DOT)) {
      return new BigDecimal(cell);
    }
    String text = bare(cell);
    if (WHOLE.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    boolean commaGroups = COMMA_GROUPS.matcher(text).matches();
    boolean dotGroups = DOT_GROUPS.matcher(text).matches();
    boolean dotted = DOTTED.matcher(text).matches();
    boolean commaed = COMMAED.matcher(text).matches();
    return switch (this) {
      case DOT -> {
        if (commaGroups || dotted) {
          yield new BigDecimal(text.replace(",", ""));
        }
        throw unreadable(cell);
      }
      case COMMA -> {
        if (dotGroups || commaed) {
          yield new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        throw unreadable(cell);
      }
      case UNDECIDED -> {
        if (commaGroups && (count || !commaed)) {
          yield new BigDecimal(text.replace(",", ""));
        }
        if (dotGroups && (count || !dotted)) {
          yield new BigDecimal(text.replace(".", ""));
        }
        if (dotted && !dotGroups) {
          yield new BigDecimal(text.replace(",", ""));
        }
        if (commaed && !commaGroups) {
          yield new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        if (commaGroups || dotGroups) {
          throw new NumberFormatException(
              "'"
                  + cell
                  + "' may have decimals or thousands, and no other number of the file tells");
        }
        throw unreadable(cell);
      }
    };
  }

  private static NumberFormatException unreadable(String cell) {
    return new NumberFormatException("'" + cell + "' is not a number");
  }

  /** Gathers what the cells of a file show. */
  static final class Evidence {

    private long dots;
    private long commas;

    void see(String cell, boolean count) {
      int decimals = simpleDecimals(cell);
      if (decimals >= 0 && decimals != 3) {
        dots += decimals > 0 ? 1 : 0;
        return;
      }
      String text = bare(cell);
      boolean commaGroups = COMMA_GROUPS.matcher(text).matches();
      boolean dotGroups = DOT_GROUPS.matcher(text).matches();
      boolean dotted = DOTTED.matcher(text).matches();
      boolean commaed = COMMAED.matcher(text).matches();
      if ((dotted && !dotGroups) || (commaGroups && (count || !commaed))) {
        dots++;
      } else if ((commaed && !commaGroups) || (dotGroups && (count || !dotted))) {
        commas++;
      }
    }

    /**
     * @param usual what to take where nothing speaks against it: {@code UNDECIDED} for a file that
     *     a spreadsheet program has saved with semicolons
     */
    Numerals decide(Numerals usual) {
      if (dots > 0 && commas > 0) {
        return UNDECIDED;
      }
      if (commas > 0) {
        return COMMA;
      }
      return dots > 0 ? DOT : usual;
    }
  }
}
