package org.entente.host.country;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.host.country.CountryTables.Name;
import org.jspecify.annotations.Nullable;

/** Names that stand alone, and names of more than one part. */
final class NameRules {

  /** A name shorter than this is too near to others to be taken for misspelt. */
  private static final int SHORTEST_MISSPELT = 7;

  /** The words of a town's name, rarely more. */
  private static final int LONGEST_TOWN = 3;

  private final CountryTables tables;
  private final LastPartRules lastPart;
  private final Map<String, String> isoCodes = new HashMap<>();

  NameRules(CountryTables tables, LastPartRules lastPart) {
    this.tables = tables;
    this.lastPart = lastPart;
    for (String code : tables.codes().keySet()) {
      isoCodes.put(code.toLowerCase(Locale.ROOT), code);
    }
    for (String code : Locale.getISOCountries()) {
      isoCodes.put(new Locale("", code).getISO3Country().toLowerCase(Locale.ROOT), code);
    }
  }

  /** The country of a name that stands alone. */
  Decision decide(String text) {
    Words words = Words.of(text);
    int size = words.size();
    if (size == 0) {
      return Decision.UNRESOLVED;
    }
    String normal = words.phrase(0, size);
    Name name = tables.name(normal);
    if (name != null) {
      return Decision.onPart(name.country(), name.rule(), words, 0, size);
    }
    Decision found = lastPart.wholeName(words);
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
    return country == null
        ? Decision.UNRESOLVED
        : Decision.onPart(country, Rule.ISO_CODE, words, 0, size);
  }

  /** {@code Myanmar (Burma)}. */
  private @Nullable Decision namedTwice(String name, String other, Words both) {
    Name first = tables.name(Words.normal(name));
    Name second = tables.name(Words.normal(other));
    return first == null || second == null || !first.country().equals(second.country())
        ? null
        : Decision.onPart(first.country(), Rule.ALIAS, both, 0, both.size());
  }

  /** A name with a comma of its own, as {@code Korea, South}, or {@code Nepal, Republic of}. */
  @Nullable Decision joined(String before, String last) {
    Words words = Words.of(before + ", " + last);
    Name name = tables.name(words.phrase(0, words.size()));
    if (name != null) {
      return Decision.onPart(name.country(), Rule.ALIAS, words, 0, words.size());
    }
    Decision turned = lastPart.wholeName(Words.of(last + " " + before));
    return turned == null
        ? lastWordsJoined(Words.of(before), words)
        : Decision.onPart(turned.country(), Rule.ALIAS, words, 0, words.size());
  }

  /** {@code Seoul Korea, Republic of}: the last words before the comma and what follows it. */
  private @Nullable Decision lastWordsJoined(Words before, Words both) {
    int size = both.size();
    for (int from = 1; from < before.size(); from++) {
      Name name = tables.name(both.phrase(from, size));
      if (name != null && !name.use().needsCapitals()) {
        return Decision.onPart(name.country(), Rule.ALIAS, both, from, size);
      }
    }
    return null;
  }

  /**
   * {@code …, Example Hospital, Pune, IND}: a three-letter code of ISO 3166-1 behind a town. Alone
   * such letters are as often an institution's acronym.
   */
  @Nullable Decision codeBehindTown(List<String> parts) {
    int last = parts.size() - 1;
    Words code = Words.of(parts.get(last));
    if (last < 2 || code.size() != 1 || code.word(0).length() != 3 || !code.capitals(0, 1)) {
      return null;
    }
    String country = isoCodes.get(code.word(0));
    return country == null || !isTown(Words.of(parts.get(last - 1)))
        ? null
        : Decision.onPart(country, Rule.ISO_CODE, code, 0, 1);
  }

  /** Whether a part may be a town: up to three words, not in capitals, none of an institution. */
  private boolean isTown(Words words) {
    int size = words.size();
    if (size == 0 || size > LONGEST_TOWN || !words.startsWithCapital(0)) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      boolean town =
          !PostalCodes.hasDigit(words.word(i))
              && !words.capitals(i, i + 1)
              && !tables.isWord("institution", words.word(i))
              && !tables.isWord("no-town", words.word(i));
      if (!town) {
        return false;
      }
    }
    return true;
  }

  /** A long English name with one letter wrong, where only one country is that near. */
  @Nullable Decision misspelt(String last) {
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
    return country == null ? null : Decision.onPart(country, Rule.MISSPELT, words, 0, size);
  }
}
