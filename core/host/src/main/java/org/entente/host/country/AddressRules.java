package org.entente.host.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.host.country.CountryTables.Context;
import org.entente.host.country.CountryTables.Name;
import org.entente.host.country.CountryTables.Region;
import org.entente.host.country.CountryTables.Use;
import org.entente.host.country.Decision.Reach;
import org.jspecify.annotations.Nullable;

/**
 * The rules, in their order. They work on the parts of an address between commas and semicolons:
 * first on the last part, and only where that settles nothing on what stands before it.
 *
 * <p>What a decision's reach says must hold: the cache gives one decision to all addresses that end
 * in the same part, or the same two parts.
 */
final class AddressRules {

  /** An address without any comma needs this many words before its last one is a country. */
  private static final int WORDS_OF_A_SENTENCE = 4;

  /** A name shorter than this is too near to others to be taken for misspelt. */
  private static final int SHORTEST_MISSPELT = 7;

  /** The words of the longest evidence in the table of contexts. */
  private static final int LONGEST_EVIDENCE = 6;

  private static final Pattern SENTENCE_END = Pattern.compile("\\.\\s+|\\s[-–—|/]\\s");

  private final CountryTables tables;
  private final PostalCodes postalCodes;

  AddressRules(CountryTables tables) {
    this.tables = tables;
    this.postalCodes = new PostalCodes(tables.words("uk-area"));
  }

  /** The last comma or semicolon before {@code end}, or -1. */
  static int separatorBefore(String address, int end) {
    for (int i = end - 1; i >= 0; i--) {
      char c = address.charAt(i);
      if (c == ',' || c == ';') {
        return i;
      }
    }
    return -1;
  }

  Decision decide(String address) {
    int separator = separatorBefore(address, address.length());
    String tail = address.substring(separator + 1);
    if (!Noise.in(tail)) {
      Decision stated = stated(tail, address, separator);
      if (stated != null) {
        return stated;
      }
    }
    return wider(Noise.strip(address, tables), address);
  }

  private @Nullable Decision stated(String tail, String address, int separator) {
    Decision found = fromLastPart(tail, separator < 0);
    if (found == null) {
      return null;
    }
    return inContext(found, tail, address, separator);
  }

  /** What the last part says by itself. */
  private @Nullable Decision fromLastPart(String part, boolean onlyPart) {
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
      found = lastWords(words);
    }
    if (found == null && size >= 2) {
      found = postcode(words);
    }
    return found == null ? runTogether(part) : found;
  }

  private @Nullable Decision wholeName(Words words) {
    int size = words.size();
    if (size > tables.longestName() + 6) {
      return null;
    }
    String normal = words.phrase(0, size);
    Name name = tables.name(normal);
    if (name != null) {
      boolean allowed = name.use() != Use.CAPITALS || words.capitals(0, size);
      return allowed ? found(name.country(), name.rule(), words, 0, size) : null;
    }
    for (int from = 2; from < size; from++) {
      if (tables.isWord("style", words.phrase(0, from))) {
        Name rest = tables.name(words.phrase(from, size));
        if (rest != null && rest.use() == Use.ANYWHERE) {
          return found(rest.country(), Rule.ALIAS, words, 0, size);
        }
      }
    }
    return null;
  }

  /** {@code MA 02115 USA}, {@code GA USA}, {@code Georgia, USA} without its comma. */
  private @Nullable Decision unitedStates(Words words) {
    int size = words.size();
    for (int from = Math.max(1, size - 4); from < size; from++) {
      Name name = tables.name(words.phrase(from, size));
      if (name != null && name.country().equals("US") && name.use() == Use.ANYWHERE) {
        int end = withoutZip(words, from);
        for (Region region : tables.regions(words.phrase(0, end))) {
          boolean code = words.phrase(0, end).equals(region.code());
          if (isUnitedStates(region) && (!code || words.capitals(0, end))) {
            return found(region.result(), Rule.US_STATE_COUNTRY, words, 0, size);
          }
        }
        return null;
      }
    }
    return null;
  }

  /** A region's code or name before a postcode that lies in it. */
  private @Nullable Decision statePostcode(Words words) {
    int size = words.size();
    int end = withoutZip(words, size);
    if (end < size && end > 0) {
      String zip = words.word(end);
      for (int from = Math.max(0, end - 3); from < end; from++) {
        for (Region region : tables.regions(words.phrase(from, end))) {
          if (isUnitedStates(region)
              && region.has(zip)
              && Character.isUpperCase(words.quote(from, end).charAt(0))) {
            return found(region.result(), Rule.US_STATE_ZIP, words, from, size);
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
            return found("AU", Rule.AUSTRALIAN_STATE, words, from, size);
          }
        }
      }
    }
    // Letters and digits run together, such as Georgia30313.
    int digits = last.length() - 5;
    if (digits >= 4 && PostalCodes.isNumber(last.substring(digits), 5)) {
      for (Region region : tables.regions(last.substring(0, digits))) {
        if (isUnitedStates(region) && region.has(last.substring(digits))) {
          return found(region.result(), Rule.US_STATE_ZIP, words, size - 1, size);
        }
      }
    }
    return null;
  }

  private static boolean isUnitedStates(Region region) {
    return region.country().equals("US");
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
      return found("CA", Rule.CANADIAN_POSTCODE, words, 0, size);
    }
    if (postalCodes.isBritish(words)) {
      return found("GB", Rule.UK_POSTCODE, words, size - 2, size);
    }
    return null;
  }

  /** {@code ENGLAND OX2 6DP}, {@code Switzerland CH-8093}. */
  private @Nullable Decision countryAndPostcode(Words words) {
    int size = words.size();
    int from = size;
    boolean digit = false;
    while (from > 1 && size - from < 3 && PostalCodes.mayBelong(words.word(from - 1))) {
      from--;
      digit |= PostalCodes.hasDigit(words.word(from));
      if (digit) {
        Name name = tables.name(words.phrase(0, from));
        if (name != null && name.use() != Use.CAPITALS) {
          return found(name.country(), Rule.COUNTRY_POSTCODE, words, 0, size);
        }
      }
    }
    return null;
  }

  /** {@code Vienna Austria}, {@code Madrid - Spain}, {@code 100081 China}. */
  private @Nullable Decision lastWords(Words words) {
    int size = words.size();
    for (int from = Math.max(1, size - tables.longestName()); from < size; from++) {
      String phrase = words.phrase(from, size);
      Name name = tables.name(phrase);
      if (name == null) {
        if (isRegionName(phrase)) {
          return null;
        }
        continue;
      }
      if (name.use() != Use.ANYWHERE) {
        return null;
      }
      int before = from - 1;
      if (before > 0 && words.word(before).equals("the")) {
        before--;
      }
      boolean joined =
          words.word(before).equals("and") && before > 0 && isNameBefore(words, before);
      if (!joined && tables.isWord("not-before", words.word(before))) {
        return null;
      }
      return found(name.country(), Rule.LAST_WORDS, words, from, size);
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

  /** {@code Santa BarbaraUSA}. */
  private @Nullable Decision runTogether(String part) {
    for (int i = part.length() - 3; i > 0; i--) {
      if (Character.isUpperCase(part.charAt(i)) && Character.isLowerCase(part.charAt(i - 1))) {
        Words words = Words.of(part.substring(i));
        if (words.size() > 0) {
          Name name = tables.name(words.phrase(0, words.size()));
          if (name != null && name.use() == Use.ANYWHERE) {
            return found(name.country(), Rule.RUN_TOGETHER, words, 0, words.size());
          }
        }
      }
    }
    return null;
  }

  private static Decision found(String country, Rule rule, Words words, int from, int to) {
    return new Decision(country, rule, words.quote(from, to), Reach.LAST_PART);
  }

  /** Looks at what stands before a stated country, where that can change it. */
  private Decision inContext(Decision found, String tail, String address, int separator) {
    if (found.rule() == Rule.US_STATE_COUNTRY || found.rule() == Rule.US_STATE_ZIP) {
      return found;
    }
    Context context = tables.context(found.country());
    if (context == null) {
      return found;
    }
    int stated = tail.indexOf(found.text());
    if (stated > 0) {
      Decision inside = changed(context, found, Words.of(tail.substring(0, stated)));
      if (inside != null) {
        return inside;
      }
    }
    if (separator < 0) {
      return found;
    }
    int previous = separatorBefore(address, separator);
    String part = address.substring(previous + 1, separator);
    boolean silent = isSilent(part);
    while (isSilent(part) && previous >= 0) {
      int end = previous;
      previous = separatorBefore(address, end);
      part = address.substring(previous + 1, end);
    }
    Reach reach = silent ? Reach.ADDRESS : Reach.LAST_TWO_PARTS;
    Decision before = changed(context, found, Words.of(part));
    if (before != null) {
      return before.reaching(reach);
    }
    if (context.anywhere.isEmpty()) {
      return found.reaching(reach);
    }
    return anywhere(context, found, address.substring(0, separator));
  }

  private @Nullable Decision changed(Context context, Decision found, Words before) {
    int size = before.size();
    if (size == 0) {
      return null;
    }
    int end = size;
    while (end > 1 && PostalCodes.hasDigit(before.word(end - 1))) {
      end--;
    }
    for (int from = Math.max(0, end - LONGEST_EVIDENCE); from < end; from++) {
      String phrase = before.phrase(from, end);
      String country = context.before.get(phrase);
      if (country == null && from == 0) {
        country = context.part.get(phrase);
      }
      if (country != null) {
        return territory(found, country, before.quote(from, end));
      }
    }
    if (!context.postcode.isEmpty()) {
      // The country's letters may stand before its postcode, as in F-97490.
      int at = before.word(0).length() <= 2 && size > 1 ? 1 : 0;
      String code = before.word(at);
      if (PostalCodes.isNumber(code, 5)) {
        String country = context.postcode.get(code.substring(0, 3));
        if (country != null) {
          return territory(found, country, before.quote(0, at + 1));
        }
      }
    }
    return null;
  }

  private static Decision territory(Decision found, String country, String evidence) {
    if (country.equals(found.country())) {
      return found;
    }
    return new Decision(country, Rule.TERRITORY, evidence + ", " + found.text(), Reach.LAST_PART);
  }

  private Decision anywhere(Context context, Decision found, String earlier) {
    Words words = Words.of(earlier);
    for (int end = words.size(); end > 0; end--) {
      for (int from = Math.max(0, end - LONGEST_EVIDENCE); from < end; from++) {
        String country = context.anywhere.get(words.phrase(from, end));
        if (country != null) {
          return new Decision(
              country, Rule.SAME_NAME, words.quote(from, end) + ", " + found.text(), Reach.ADDRESS);
        }
      }
    }
    return found.reaching(Reach.ADDRESS);
  }

  private boolean isSilent(String part) {
    Words words = Words.of(part);
    return words.size() == 0 || tables.isWord("noise", words.phrase(0, words.size()));
  }

  /** What the whole address says where its last part says nothing. */
  private Decision wider(String address, String written) {
    List<String> parts = parts(address);
    if (parts.isEmpty()) {
      return orOwn(null, written);
    }
    int last = parts.size() - 1;
    Decision found = lastOf(parts, last);
    if (found == null && last > 0) {
      found = joined(parts.get(last - 1), parts.get(last));
    }
    if (found == null && last > 0) {
      found = regionAlone(parts);
    }
    if (found == null && last > 0) {
      found = misspelt(parts.get(last));
    }
    if (found == null) {
      found = earlier(parts);
    }
    if (found == null) {
      found = stateUniversity(parts.get(last));
    }
    return orOwn(found, written);
  }

  /** What was found or, where that is nothing, what the user says of the whole address. */
  private Decision orOwn(@Nullable Decision found, String written) {
    Decision decision = found == null ? ownAddress(written) : found;
    return decision == null ? Decision.UNRESOLVED : decision.reaching(Reach.ADDRESS);
  }

  private List<String> parts(String address) {
    List<String> parts = new ArrayList<>();
    int end = address.length();
    while (end >= 0) {
      int separator = separatorBefore(address, end);
      String part = address.substring(separator + 1, end).strip();
      if (!isSilent(part)) {
        parts.add(0, part);
      }
      end = separator;
    }
    int last = parts.size() - 1;
    if (last > 0 && isPostcode(parts.get(last))) {
      String postcode = parts.remove(last);
      parts.set(last - 1, parts.get(last - 1) + " " + postcode);
    }
    return parts;
  }

  private static boolean isPostcode(String part) {
    Words words = Words.of(part);
    for (int i = 0; i < words.size(); i++) {
      if (!PostalCodes.hasDigit(words.word(i))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Decision lastOf(List<String> parts, int index) {
    String part = parts.get(index);
    Decision found = fromLastPart(part, index == 0);
    if (found == null) {
      return null;
    }
    String address = String.join(",", parts.subList(0, index + 1));
    return inContext(found, part, address, index == 0 ? -1 : address.length() - part.length() - 1);
  }

  /** A name with a comma of its own, as {@code Korea, South}, or {@code Nepal, Republic of}. */
  private @Nullable Decision joined(String before, String last) {
    Words words = Words.of(before + ", " + last);
    Name name = tables.name(words.phrase(0, words.size()));
    if (name != null) {
      return found(name.country(), Rule.ALIAS, words, 0, words.size());
    }
    Decision turned = wholeName(Words.of(last + " " + before));
    return turned == null ? null : found(turned.country(), Rule.ALIAS, words, 0, words.size());
  }

  /** A state or province without a postcode or a country. */
  private @Nullable Decision regionAlone(List<String> parts) {
    Words words = Words.of(parts.get(parts.size() - 1));
    int size = words.size();
    String normal = words.phrase(0, size);
    for (Region region : tables.regions(normal)) {
      boolean code = normal.equals(region.code()) && !normal.equals(region.name());
      boolean settles =
          switch (region.alone()) {
            case CODE_OR_NAME -> true;
            case NAME -> !code;
            case CODE -> code;
            case NEITHER -> false;
          };
      if (!settles || code && (!words.capitals(0, size) || !mayHaveCode(parts, normal))) {
        continue;
      }
      Rule rule =
          switch (region.country()) {
            case "CA" -> Rule.CANADIAN_PROVINCE;
            case "AU" -> Rule.AUSTRALIAN_STATE;
            default -> Rule.US_STATE;
          };
      return found(region.result(), rule, words, 0, size);
    }
    return null;
  }

  /**
   * Whether a bare code at the end of these parts may be a state's. Not where the address is in a
   * country with two-letter provinces of its own, and not in two or three words that may as well be
   * a person's name and initials.
   */
  private boolean mayHaveCode(List<String> parts, String code) {
    Words words = Words.of(String.join(",", parts));
    if (parts.size() < 3 && words.size() < 4) {
      return false;
    }
    Set<String> foreign = tables.words("no-code");
    Set<String> places = tables.words("no-code-" + code);
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + 4); to++) {
        String phrase = words.phrase(from, to);
        if (foreign.contains(phrase) || places.contains(phrase)) {
          return false;
        }
      }
    }
    return true;
  }

  /** {@code University of Maryland}, {@code Arizona State University} as the last part. */
  private @Nullable Decision stateUniversity(String last) {
    Words words = Words.of(last);
    int size = words.size();
    String normal = words.phrase(0, size);
    for (int from = 1; from < size; from++) {
      boolean of = from >= 2 && words.phrase(from - 2, from).equals("university of");
      for (Region region : of ? tables.regions(words.phrase(from, size)) : List.<Region>of()) {
        if (namesState(region, words.phrase(from, size))) {
          return found("US", Rule.US_STATE_UNIVERSITY, words, from - 2, size);
        }
      }
    }
    if (normal.endsWith(" state university")) {
      for (int from = 0; from < size - 2; from++) {
        for (Region region : tables.regions(words.phrase(from, size - 2))) {
          if (namesState(region, words.phrase(from, size - 2))) {
            return found("US", Rule.US_STATE_UNIVERSITY, words, from, size);
          }
        }
      }
    }
    return null;
  }

  private static boolean namesState(Region region, String phrase) {
    return isUnitedStates(region)
        && region.alone() == CountryTables.Alone.CODE_OR_NAME
        && region.name().equals(phrase);
  }

  private @Nullable Decision misspelt(String last) {
    Words words = Words.of(last);
    int size = words.size();
    if (size > 4) {
      return null;
    }
    String normal = words.phrase(0, size);
    if (normal.length() < SHORTEST_MISSPELT || tables.isWord("not-misspelt", normal)) {
      return null;
    }
    String country = null;
    for (String name : tables.englishNames()) {
      // Indonesian is no misspelt Indonesia.
      if (name.length() >= SHORTEST_MISSPELT
          && !normal.equals(name + "n")
          && Spelling.oneLetterApart(name, normal)) {
        Name known = tables.name(name);
        if (known == null || country != null && !country.equals(known.country())) {
          return null;
        }
        country = known.country();
      }
    }
    return country == null ? null : found(country, Rule.MISSPELT, words, 0, size);
  }

  /** The last country that an earlier part names and nothing after it replaces. */
  private @Nullable Decision earlier(List<String> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      String[] pieces = SENTENCE_END.split(parts.get(i));
      for (int p = pieces.length - 1; p >= 0; p--) {
        Words words = Words.of(pieces[p]);
        int size = words.size();
        if (size == 0 || pieces.length == 1 && parts.size() == 1) {
          continue;
        }
        Decision found = earlierPart(words);
        if (found != null) {
          boolean first = pieces.length > 1 || i == 0;
          String address = first ? pieces[p] : parts.get(i - 1) + "," + pieces[p];
          return inContext(
              new Decision(found.country(), Rule.EARLIER_PART, found.text(), Reach.ADDRESS),
              pieces[p],
              address,
              first ? -1 : parts.get(i - 1).length());
        }
      }
    }
    return null;
  }

  private @Nullable Decision earlierPart(Words words) {
    int size = words.size();
    Name name = tables.name(words.phrase(0, size));
    if (name != null) {
      boolean allowed =
          name.use() == Use.ANYWHERE || name.use() == Use.CAPITALS && words.capitals(0, size);
      return allowed ? found(name.country(), Rule.EARLIER_PART, words, 0, size) : null;
    }
    Decision found = unitedStates(words);
    if (found == null) {
      found = statePostcode(words);
    }
    return found == null ? countryAndPostcode(words) : found;
  }

  /** A whole address that the user has put into the list of names. */
  private @Nullable Decision ownAddress(String address) {
    Words words = Words.of(address);
    Name name = words.size() == 0 ? null : tables.name(words.phrase(0, words.size()));
    return name == null || name.rule() != Rule.USER_ALIAS
        ? null
        : found(name.country(), Rule.USER_ALIAS, words, 0, words.size());
  }

  /** The country of a name that stands alone. */
  Decision decideName(String text, Map<String, String> isoCodes) {
    Words words = Words.of(text);
    int size = words.size();
    if (size == 0) {
      return Decision.UNRESOLVED;
    }
    String normal = words.phrase(0, size);
    Name name = tables.name(normal);
    if (name != null) {
      return found(name.country(), name.rule(), words, 0, size);
    }
    Decision found = wholeName(words);
    int comma = text.indexOf(',');
    if (found == null && comma > 0) {
      found = joined(text.substring(0, comma), text.substring(comma + 1));
    }
    int bracket = text.indexOf('(');
    if (found == null && bracket > 0) {
      found = namedTwice(text.substring(0, bracket), text.substring(bracket), words);
    }
    if (found != null) {
      return found;
    }
    String country = isoCodes.get(normal);
    return country == null ? Decision.UNRESOLVED : found(country, Rule.ISO_CODE, words, 0, size);
  }

  /** {@code Myanmar (Burma)}. */
  private @Nullable Decision namedTwice(String name, String other, Words both) {
    Name first = tables.name(Words.normal(name));
    Name second = tables.name(Words.normal(other));
    return first == null || second == null || !first.country().equals(second.country())
        ? null
        : found(first.country(), Rule.ALIAS, both, 0, both.size());
  }
}
