package org.entente.host.country;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.host.country.CountryTables.Name;
import org.entente.host.country.CountryTables.Region;
import org.entente.host.country.CountryTables.Use;
import org.jspecify.annotations.Nullable;

/**
 * What the last part of an address says by itself: a name, a state with its postcode, a postcode.
 */
final class LastPartRules {

  /** An address without any comma needs this many words before its last one is a country. */
  private static final int WORDS_OF_A_SENTENCE = 3;

  /** A country's name with a Canadian or British postcode run into it. */
  private static final Pattern GLUED_POSTCODE =
      Pattern.compile(
          "^\\s*(\\p{Lu}\\p{Ll}{3,}|UK)\\p{Lu}{1,2}\\d[\\dA-Z]?\\s?\\d\\p{Lu}[\\p{Lu}\\d][\\s.]*$");

  /** No name that is run into another word is longer, in characters. */
  private static final int LONGEST_GLUED = 80;

  /** The words of the longest style, such as {@code Grand Duchy of}. */
  private static final int LONGEST_STYLE = 4;

  private final CountryTables tables;
  private final PostalCodes postalCodes;

  LastPartRules(CountryTables tables) {
    this.tables = tables;
    this.postalCodes = new PostalCodes(tables.words("uk-area"));
  }

  /**
   * What a part says by itself.
   *
   * @param onlyPart whether the address is nothing but this part
   */
  @Nullable Decision decide(String part, boolean onlyPart) {
    Words words = Words.of(part);
    int size = words.size();
    if (size == 0) {
      return null;
    }
    Decision found = wholeName(words);
    if (found == null) {
      found = unitedStates(words);
    }
    if (found == null) {
      found = statePostcode(words);
    }
    if (found == null) {
      found = countryAndPostcode(words);
    }
    if (found == null && (!onlyPart || size >= WORDS_OF_A_SENTENCE)) {
      found = lastWords(words, size);
      if (found == null) {
        found = lastWordsAndPostcode(words);
      }
    }
    if (found == null && size >= 2) {
      found = postcode(words);
    }
    return found == null ? runTogether(part) : found;
  }

  @Nullable Decision wholeName(Words words) {
    int size = words.size();
    if (size > tables.longestName() + 6) {
      return null;
    }
    String normal = words.phrase(0, size);
    Name name = tables.name(normal);
    if (name != null) {
      boolean allowed = !name.use().needsCapitals() || words.capitals(0, size);
      return allowed ? Decision.onPart(name.country(), name.rule(), words, 0, size) : null;
    }
    if (size > 1 && words.word(size - 1).equals("republic")) {
      Name rest = tables.name(words.phrase(0, size - 1));
      if (rest != null && rest.use() == Use.ANYWHERE && !rest.country().equals("CN")) {
        return Decision.onPart(rest.country(), Rule.ALIAS, words, 0, size);
      }
    }
    Name country = size > 1 ? tables.name(words.phrase(0, size - 1)) : null;
    if (country != null && country.use().anywhere() && isRegionCode(words, size - 1, country)) {
      return Decision.onPart(country.country(), Rule.ALIAS, words, 0, size);
    }
    for (int from = 2; from < size; from++) {
      if (tables.isWord("style", words.phrase(0, from))) {
        Name rest = tables.name(words.phrase(from, size));
        if (rest != null && rest.use() == Use.ANYWHERE) {
          return Decision.onPart(rest.country(), Rule.ALIAS, words, 0, size);
        }
      }
    }
    return null;
  }

  /** {@code MA 02115 USA}, {@code GA USA}, {@code Georgia, USA} without its comma. */
  @Nullable Decision unitedStates(Words words) {
    int size = words.size();
    for (int from = Math.max(1, size - 4); from < size; from++) {
      Name name = tables.name(words.phrase(from, size));
      if (name != null
          && name.country().equals("US")
          && name.use().anywhere()
          && (!name.use().needsCapitals() || words.capitals(from, size))) {
        int end = withoutZip(words, from);
        for (Region region : tables.regions(words.phrase(0, end))) {
          boolean code = words.phrase(0, end).equals(region.code());
          if (region.inUnitedStates() && (!code || words.capitals(0, end))) {
            return Decision.onPart(region.result(), Rule.US_STATE_COUNTRY, words, 0, size);
          }
        }
        return null;
      }
    }
    return null;
  }

  /** A region's code or name before a postcode that lies in it. */
  @Nullable Decision statePostcode(Words words) {
    int size = words.size();
    int end = withoutZip(words, size);
    if (end < size && end > 0) {
      String zip = words.word(end);
      for (int from = Math.max(0, end - 3); from < end; from++) {
        for (Region region : tables.regions(words.phrase(from, end))) {
          if (region.inUnitedStates()
              && region.has(zip)
              && Character.isUpperCase(words.quote(from, end).charAt(0))) {
            return Decision.onPart(region.result(), Rule.US_STATE_ZIP, words, from, size);
          }
        }
      }
    }
    String last = words.word(size - 1);
    if (size >= 2 && PostalCodes.isNumber(last, 4)) {
      for (int from = Math.max(0, size - 4); from < size - 1; from++) {
        for (Region region : tables.regions(words.phrase(from, size - 1))) {
          if (region.country().equals("AU")
              && region.has(last)
              && Character.isUpperCase(words.quote(from, size - 1).charAt(0))) {
            return Decision.onPart("AU", Rule.AUSTRALIAN_STATE, words, from, size);
          }
        }
      }
    }
    if (size >= 2 && PostalCodes.isNumber(words.word(size - 2), 4)) {
      for (Region region : tables.regions(last)) {
        boolean fits = region.country().equals("AU") && region.has(words.word(size - 2));
        if (fits && words.capitals(size - 1, size)) {
          return Decision.onPart("AU", Rule.AUSTRALIAN_STATE, words, size - 2, size);
        }
      }
    }
    // Letters and digits run together, such as Georgia30313.
    int digits = last.length() - 5;
    if (digits >= 4 && PostalCodes.isNumber(last.substring(digits), 5)) {
      for (Region region : tables.regions(last.substring(0, digits))) {
        if (region.inUnitedStates() && region.has(last.substring(digits))) {
          return Decision.onPart(region.result(), Rule.US_STATE_ZIP, words, size - 1, size);
        }
      }
    }
    return null;
  }

  /** The number of words before a ZIP code at the end of the first {@code end} words. */
  private static int withoutZip(Words words, int end) {
    if (end >= 1 && PostalCodes.isNumber(words.word(end - 1), 5)) {
      return end - 1;
    }
    if (end >= 1 && PostalCodes.isNumber(words.word(end - 1), 9)) {
      return end - 1;
    }
    if (end >= 2
        && PostalCodes.isNumber(words.word(end - 1), 4)
        && PostalCodes.isNumber(words.word(end - 2), 5)) {
      return end - 2;
    }
    return end;
  }

  /** A Canadian or British postcode at the end. */
  private @Nullable Decision postcode(Words words) {
    int size = words.size();
    int canadian = PostalCodes.canadianWords(words);
    if (canadian > 0) {
      return Decision.onPart("CA", Rule.CANADIAN_POSTCODE, words, 0, size);
    }
    if (postalCodes.isBritish(words)) {
      return Decision.onPart("GB", Rule.UK_POSTCODE, words, size - 2, size);
    }
    return null;
  }

  /** {@code ENGLAND OX2 6DP}, {@code Switzerland CH-8093}. */
  @Nullable Decision countryAndPostcode(Words words) {
    int size = words.size();
    int from = size;
    boolean digit = false;
    while (from > 1 && size - from < 3 && PostalCodes.mayBelong(words.word(from - 1))) {
      from--;
      digit |= PostalCodes.hasDigit(words.word(from));
      if (digit) {
        Name name = tables.name(words.phrase(0, from));
        if (name != null
            && (!name.use().needsCapitals() || words.capitals(0, from) && isLong(words, from))) {
          return Decision.onPart(name.country(), Rule.COUNTRY_POSTCODE, words, 0, size);
        }
      }
    }
    return null;
  }

  /** Whether what follows is long enough for a postcode: {@code US 41} is a laboratory's name. */
  private static boolean isLong(Words words, int from) {
    return words.phrase(from, words.size()).length() >= 5;
  }

  /** {@code Vienna Austria}, {@code Madrid - Spain}, {@code 100081 China}. */
  private @Nullable Decision lastWords(Words words, int end) {
    for (int from = Math.max(1, end - tables.longestName()); from < end; from++) {
      String phrase = words.phrase(from, end);
      Name name = tables.name(phrase);
      if (name == null) {
        if (isRegionName(phrase)) {
          return null;
        }
        continue;
      }
      if (isPeoples(words.word(from - 1)) && phrase.startsWith("rep")) {
        continue;
      }
      int styled = beforeStyle(words, from);
      return mayEnd(words, styled, end, name)
          ? Decision.onPart(name.country(), Rule.LAST_WORDS, words, styled, end)
          : null;
    }
    return null;
  }

  /** Where {@code Republic of} and the like before a name begin, or the name itself. */
  private int beforeStyle(Words words, int name) {
    for (int from = Math.max(1, name - LONGEST_STYLE); from < name - 1; from++) {
      if (tables.isWord("style", words.phrase(from, name))) {
        return from;
      }
    }
    return name;
  }

  /** Whether a name that begins with this word may be the last words of a part. */
  private boolean mayEnd(Words words, int from, int end, Name name) {
    int before = from - 1;
    if (before > 0 && words.word(before).equals("the")) {
      before--;
    }
    String word = words.word(before);
    boolean allowed =
        switch (name.use()) {
          case ANYWHERE -> true;
          case WHOLE_PART -> PostalCodes.hasDigit(word) && word.length() >= 4;
          case CAPITALS -> false;
          case CAPITALS_ANYWHERE -> words.capitals(from, end);
        };
    if (!allowed) {
      return false;
    }
    if (!tables.isWord("not-before", word)) {
      return !tables.isWord("institution", word) || mayFollowInstitution(words, before, from, end);
    }
    return word.equals("and") && before > 0 && isNameBefore(words, before)
        || words.isHyphenated(before)
        || isRegionCode(words, before, name);
  }

  /**
   * Whether a name after {@code University} and the like is where that is and not what it is
   * called: not in {@code Universiti Malaysia}, but after a name of its own, where no institution
   * is called so, or in capitals that the rest does not have.
   */
  private boolean mayFollowInstitution(Words words, int before, int from, int end) {
    return tables.isWord("country-only", words.phrase(from, end))
        || words.word(before).equals("university") && before > 0
        || words.capitals(from, end) && !words.capitals(0, from);
  }

  /** {@code ON Canada}, {@code IN USA}: the code of a region that is also a small word. */
  private boolean isRegionCode(Words words, int index, Name name) {
    if (!words.capitals(index, index + 1)) {
      return false;
    }
    for (Region region : tables.regions(words.word(index))) {
      if (region.country().equals(name.country()) && region.code().equals(words.word(index))) {
        return true;
      }
    }
    return false;
  }

  /** The end of {@code People's} or {@code Peoples}, before {@code Republic of China}. */
  private static boolean isPeoples(String word) {
    return word.equals("s") || word.endsWith("people") || word.endsWith("peoples");
  }

  /** {@code Beijing China 100084}, {@code RS-Brazil 91501-970}, {@code Oxford UK OX1 3QR}. */
  private @Nullable Decision lastWordsAndPostcode(Words words) {
    int size = words.size();
    int end = size;
    boolean digits = false;
    while (end > 2 && size - end < 3 && PostalCodes.mayBelong(words.word(end - 1))) {
      end--;
      digits |= PostalCodes.hasDigit(words.word(end));
      if (digits) {
        Decision found = lastWords(words, end);
        if (found != null) {
          return found.by(Rule.COUNTRY_POSTCODE);
        }
      }
    }
    return null;
  }

  private boolean isRegionName(String phrase) {
    for (Region region : tables.regions(phrase)) {
      if (region.name().equals(phrase) && phrase.length() > 3) {
        return true;
      }
    }
    return false;
  }

  private boolean isNameBefore(Words words, int end) {
    for (int from = Math.max(0, end - tables.longestName()); from < end; from++) {
      Name name = tables.name(words.phrase(from, end));
      if (name != null && name.use() != Use.WHOLE_PART) {
        return true;
      }
    }
    return false;
  }

  /** {@code Santa BarbaraUSA}, {@code CanadaM5S 3H6}. */
  private @Nullable Decision runTogether(String part) {
    for (int i = part.length() - 2; i > Math.max(0, part.length() - LONGEST_GLUED); i--) {
      if (isSeam(part, i)) {
        Words words = Words.of(part.substring(i));
        if (words.size() > 0) {
          Name name = tables.name(words.phrase(0, words.size()));
          if (name != null && name.use().anywhere() && !words.word(0).equals("us")) {
            return Decision.onPart(name.country(), Rule.RUN_TOGETHER, words, 0, words.size());
          }
        }
      }
    }
    Matcher glued = GLUED_POSTCODE.matcher(part);
    if (glued.find()) {
      Words words = Words.of(glued.group(1));
      Name name = words.size() == 0 ? null : tables.name(words.phrase(0, words.size()));
      if (name != null && name.use().anywhere()) {
        return Decision.onPart(name.country(), Rule.RUN_TOGETHER, words, 0, words.size());
      }
    }
    return null;
  }

  /** Whether a capital follows what ends a word. */
  private static boolean isSeam(String part, int index) {
    char before = part.charAt(index - 1);
    boolean capital = Character.isUpperCase(part.charAt(index));
    boolean word = index + 2 < part.length() && Character.isLowerCase(part.charAt(index + 1));
    return capital
        && (Character.isLowerCase(before)
            || Character.isDigit(before)
            || before == ')'
            || word && Character.isUpperCase(before));
  }
}
