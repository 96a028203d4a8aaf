package org.entente.host.country;

import org.entente.host.country.CountryTables.Context;
import org.entente.host.country.Decision.Reach;
import org.jspecify.annotations.Nullable;

/** What stands before a stated country and makes it another one: territories, shared names. */
final class ContextRules {

  /** The words of the longest evidence in the table of contexts. */
  private static final int LONGEST_EVIDENCE = 6;

  private final CountryTables tables;
  private final AddressParts parts;

  ContextRules(CountryTables tables, AddressParts parts) {
    this.tables = tables;
    this.parts = parts;
  }

  /** Looks at what stands before a stated country, where that can change it. */
  Decision inContext(Decision found, String tail, String address, int separator) {
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
    int previous = AddressParts.separatorBefore(address, separator);
    String part = address.substring(previous + 1, separator);
    Reach reach = Reach.LAST_TWO_PARTS;
    Decision before = changed(context, found, Words.of(part));
    // A part that says nothing, or a postcode alone, does not keep a territory from its state.
    while (before == null
        && previous >= 0
        && (parts.isSilent(part) || AddressParts.isPostcode(part))) {
      reach = Reach.ADDRESS;
      int end = previous;
      previous = AddressParts.separatorBefore(address, end);
      part = address.substring(previous + 1, end);
      before = changed(context, found, Words.of(part));
    }
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
      if (country == null && (from == 0 || isCode(before, from, end))) {
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

  /** Whether one word stands in capitals that the words before it do not have. */
  private static boolean isCode(Words words, int from, int end) {
    return end - from == 1 && words.capitals(from, end) && !words.capitals(0, from);
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
}
