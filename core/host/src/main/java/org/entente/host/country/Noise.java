package org.entente.host.country;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PubMed and others write behind an address: e-mail addresses, identifiers, initials in
 * brackets. None of it says where the address is; a country's name in brackets does and is kept.
 */
final class Noise {

  private static final Pattern EMAIL =
      Pattern.compile(
          "\\{[^{}@]*\\}\\s*@[\\p{L}\\p{N}.-]+|[\\p{L}\\p{N}._%+'‐-]+@[\\p{L}\\p{N}.‐-]*[\\p{L}\\p{N}]");
  private static final Pattern HOST_AT_END =
      Pattern.compile("\\s[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,4}[)\\s.;,]*$");
  private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S+");
  private static final Pattern LABEL =
      Pattern.compile(
          "\\b(?:electronic address|e-?mail(?: address)?|corresponding author|correspondence"
              + "(?: to)?)(?:\\s*[:.]|\\s*$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "\\b(?:tel(?:ephone|efax)?|phone|fax|ph|mobile)\\b[^\\p{L}+(\\d]{0,4}"
              + "(?:(?:and|/|&)?\\s*(?:fax|tel)\\b[^\\p{L}+(\\d]{0,4})?"
              + "(?:[+(]*\\d[+()\\d\\s./‐–-]*|(?<=[:.])\\s*|$)"
              + "|[+(]{1,2}\\d[+()\\d\\s./‐–-]{6,}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HISTORY =
      Pattern.compile(
          "[.,;]?\\s*(?:\\(?#\\)?)?\\s*(?:these authors )?(?:have )?contributed equally\\b.*$"
              + "|[.,;(]?\\s*\\b(?:submitted|received|accepted|revised)\\b:?\\s+\\d.*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FORM_LEFT_OPEN =
      Pattern.compile(
          "(?:\\s+and\\s+([^,]+))?,?\\s*-+\\s*select a country\\s*-+\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_BRACKETS =
      Pattern.compile("^\\s*[(\\[\"“]([^()\\[\\]\"“”]+)[)\\]\"”]?[\\s.;,]*$");
  private static final Pattern IDENTIFIERS =
      Pattern.compile("\\b(?:ISNI|GRID|ROR|ORCID)\\b.*$|\\b\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]\\b");
  private static final Pattern LAST_BRACKET =
      Pattern.compile("\\s*[(\\[（]([^()\\[\\]（）]*)[)\\]）][\\s.;,]*$");
  private static final Pattern LAST_AND = Pattern.compile("\\s+(?:and|&)[\\s.;,]*$");

  private Noise() {}

  /** Whether a part may hold such things; cheap, and rather once too often. */
  static boolean in(String part) {
    boolean letter = false;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '@' || c == ')' || c == ']' || c == ':' || c == '）' || c == '+') {
        return true;
      }
      letter |= Character.isLetter(c);
    }
    return !letter
        || part.regionMatches(true, part.length() - 5, "mail.", 0, 5)
        || LAST_AND.matcher(part).find();
  }

  /** The address without them. */
  static String strip(String address, CountryTables tables) {
    String spaced = withSingleBlanks(address);
    String text = spaced.indexOf('@') < 0 ? spaced : EMAIL.matcher(spaced).replaceAll(" ");
    text = LINK.matcher(text).replaceAll(" ");
    text = FORM_LEFT_OPEN.matcher(text).replaceAll(m -> m.group(1) == null ? "" : ", $1");
    text = HISTORY.matcher(text).replaceAll("");
    text = IDENTIFIERS.matcher(text).replaceAll("");
    text = LABEL.matcher(text).replaceAll(" ");
    text = TELEPHONE.matcher(text).replaceAll(" ");
    text = HOST_AT_END.matcher(text).replaceAll("");
    text = IN_BRACKETS.matcher(text).replaceAll(" $1");
    text = LAST_AND.matcher(text).replaceAll("");
    for (Matcher bracket = LAST_BRACKET.matcher(text);
        bracket.find();
        bracket = LAST_BRACKET.matcher(text)) {
      String before = text.substring(0, bracket.start());
      if (tables.name(Words.normal(text.substring(lastPart(text)))) != null) {
        break;
      }
      String country = countryAtEnd(bracket.group(1), tables);
      text = country.isEmpty() ? before : before + ", " + country;
    }
    return text;
  }

  /** What a bracket says of the country: all of it, or what follows its last comma or hyphen. */
  private static String countryAtEnd(String bracket, CountryTables tables) {
    if (tables.name(Words.normal(bracket)) != null) {
      return bracket;
    }
    String end =
        bracket.substring(Math.max(bracket.lastIndexOf(','), bracket.lastIndexOf('-')) + 1);
    CountryTables.Name name = tables.name(Words.normal(end));
    return name != null && name.use() == CountryTables.Use.ANYWHERE ? end : "";
  }

  /** Runs of blanks as one: what is searched for below must not be tried at each of them. */
  private static String withSingleBlanks(String text) {
    StringBuilder result = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean here = Character.isWhitespace(c) || c == '\u00A0';
      if (!here) {
        result.append(c);
      } else if (!blank) {
        result.append(' ');
      }
      blank = here;
    }
    return result.toString();
  }

  private static int lastPart(String text) {
    return Math.max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1;
  }
}
