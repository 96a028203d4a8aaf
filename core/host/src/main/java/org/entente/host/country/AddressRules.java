package org.entente.host.country;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.host.country.CountryTables.Name;
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

  /** Of a longer text only so many characters at its end are read: it is no address, or many. */
  private static final int LONGEST = 4096;

  private static final Pattern SENTENCE_END = Pattern.compile("\\.\\s+|\\s[-–—|/]\\s");

  /** What stands before a bracket at the end, or before {@code and} and two words or more. */
  private static final Pattern BEGINNING =
      Pattern.compile("^([^()]{2,40}?)\\s*(?:\\([^()]*\\)?[\\s.]*$|\\s(?:and|&)\\s\\S+\\s+\\S)");

  /** A word parted by a hyphen at what was the end of a line. */
  private static final Pattern HYPHENATED =
      Pattern.compile("(\\p{Ll})[-‐]\\s+(\\p{Ll})|(?<=\\p{Lu}\\p{Lu})[-‐]\\s+(?=\\p{Lu}\\p{Lu})");

  private final CountryTables tables;
  private final AddressParts addressParts;
  private final LastPartRules lastPart;
  private final ContextRules context;
  private final RegionRules regions;
  private final NameRules names;

  AddressRules(CountryTables tables) {
    this.tables = tables;
    this.addressParts = new AddressParts(tables);
    this.lastPart = new LastPartRules(tables);
    this.context = new ContextRules(tables, addressParts);
    this.regions = new RegionRules(tables);
    this.names = new NameRules(tables, lastPart);
  }

  /** The country of a name that stands alone. */
  Decision decideName(String name) {
    return names.decide(name);
  }

  /** The country of an address. */
  Decision decide(String text) {
    String address = text.length() <= LONGEST ? text : text.substring(text.length() - LONGEST);
    if (Markup.in(address)) {
      return wider(Noise.strip(Markup.strip(address), tables));
    }
    int separator = AddressParts.separatorBefore(address, address.length());
    String tail = address.substring(separator + 1);
    if (!Noise.in(tail)) {
      Decision stated = stated(tail, address, separator);
      if (stated != null) {
        return stated;
      }
    }
    return wider(Noise.strip(address, tables));
  }

  private @Nullable Decision stated(String tail, String address, int separator) {
    Decision found = lastPart.decide(tail, separator < 0);
    if (found == null) {
      return null;
    }
    return context.inContext(found, tail, address, separator);
  }

  /** What the whole address says where its last part says nothing. */
  private Decision wider(String address) {
    List<String> parts = addressParts.of(address);
    if (parts.isEmpty()) {
      return Decision.UNRESOLVED;
    }
    int last = parts.size() - 1;
    Decision found = lastOf(parts, last);
    if (found == null && last > 0) {
      found = names.joined(parts.get(last - 1), parts.get(last));
    }
    if (found == null && last > 0) {
      found = regions.regionAlone(parts);
    }
    if (found == null) {
      found = names.codeBehindTown(parts);
    }
    if (found == null && last > 0) {
      found = names.misspelt(parts.get(last));
    }
    if (found == null) {
      found = earlier(parts);
    }
    if (found == null) {
      found = regions.stateUniversity(parts.get(last));
    }
    if (found == null) {
      String whole = HYPHENATED.matcher(address).replaceAll("$1$2");
      if (!whole.equals(address)) {
        return wider(whole);
      }
    }
    return found == null ? Decision.UNRESOLVED : found.reaching(Reach.ADDRESS);
  }

  private @Nullable Decision lastOf(List<String> parts, int index) {
    String part = parts.get(index);
    Decision found = lastPart.decide(part, index == 0);
    if (found == null) {
      return null;
    }
    String address = String.join(",", parts.subList(0, index + 1));
    return context.inContext(
        found, part, address, index == 0 ? -1 : address.length() - part.length() - 1);
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
        if (found == null && i + p > 0) {
          found = beginning(pieces[p]);
        }
        if (found != null) {
          String before = p > 0 ? pieces[p - 1] : i > 0 ? parts.get(i - 1) : "";
          return context.inContext(
              new Decision(found.country(), Rule.EARLIER_PART, found.text(), Reach.ADDRESS),
              pieces[p],
              before + "," + pieces[p],
              before.length());
        }
      }
    }
    return null;
  }

  /** {@code China and Key Laboratory of …}, {@code Italy (A.B., C.D.)}: what a country begins. */
  private @Nullable Decision beginning(String piece) {
    Matcher name = BEGINNING.matcher(piece);
    Words words = name.find() ? Words.of(name.group(1)) : Words.of("");
    return words.size() == 0 ? null : earlierPart(words);
  }

  private @Nullable Decision earlierPart(Words words) {
    int size = words.size();
    Name name = tables.name(words.phrase(0, size));
    if (name != null) {
      boolean allowed =
          name.use().anywhere() && (!name.use().needsCapitals() || words.capitals(0, size));
      return allowed ? Decision.onPart(name.country(), Rule.EARLIER_PART, words, 0, size) : null;
    }
    Decision found = lastPart.unitedStates(words);
    if (found == null) {
      found = lastPart.statePostcode(words);
    }
    return found == null ? lastPart.countryAndPostcode(words) : found;
  }
}
