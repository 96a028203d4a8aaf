package org.entente.source.scopus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.Affiliation;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one record, and who has which.
 *
 * <p>Scopus writes two addresses of one author one after the other, parted by a comma only, as are
 * the parts of an address: "Wu L., Univ A, Wuhan, China, Univ B, Boston, MA, United States". Where
 * one ends is known from the column Affiliations, which lists the record's addresses: in an
 * author's entry, from each comma on, the longest listed address that stands there is the author's.
 * What is left over:
 *
 * <ul>
 *   <li>text before a listed address is a department that the list leaves out (exports of 2024),
 *       and not an address, unless a country name ends it;
 *   <li>other text is an address that is not listed: it is kept, and it is the author's, as it
 *       stands in the author's entry; several in a row are parted after country names.
 * </ul>
 */
final class AddressTies {

  private static final List<List<Integer>> SINGLES = singles();

  private final Tally tally;
  private final List<String> addresses = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private int listed;
  private boolean[] tied = new boolean[16];
  private int[] owned = new int[16];
  private int ownedCount;

  AddressTies(Tally tally) {
    this.tally = tally;
  }

  /**
   * Takes the addresses of a record; {@link #affiliations()} gives them afterwards.
   *
   * @param affiliations the cell Affiliations, empty where there is none
   * @param withAffiliations the cell Authors with affiliations, empty where there is none
   * @return for each author the positions of the author's addresses
   */
  @Nullable List<Integer>[] tie(String affiliations, String withAffiliations, AuthorList authors) {
    addresses.clear();
    positions.clear();
    for (String address : AuthorList.split(affiliations, "; ")) {
      position(address);
    }
    listed = addresses.size();
    if (tied.length < listed) {
      tied = new boolean[listed * 2];
    }
    Arrays.fill(tied, 0, listed, false);
    @SuppressWarnings({"unchecked", "rawtypes"})
    @Nullable List<Integer>[] ties = new List[authors.size()];
    for (AuthorList.Entry entry : authors.entries()) {
      ownedCount = 0;
      if (entry.continues) {
        continued(withAffiliations, entry);
      } else if (entry.addressFrom >= 0) {
        addressesOf(withAffiliations, entry.addressFrom, entry.to, true);
      } else {
        addressesOf(withAffiliations, entry.from, entry.to, false);
      }
      if (ownedCount > 0 && entry.author >= 0) {
        ties[entry.author] = merge(ties[entry.author]);
      }
    }
    if (!authors.entries().isEmpty()) {
      for (int i = 0; i < listed; i++) {
        tally.listedAddress(tied[i]);
      }
    }
    return ties;
  }

  List<Affiliation> affiliations() {
    Affiliation[] all = new Affiliation[addresses.size()];
    for (int i = 0; i < all.length; i++) {
      String raw = addresses.get(i);
      int comma = raw.indexOf(", ");
      all[i] = new Affiliation(raw, comma < 0 ? raw : raw.substring(0, comma), "");
    }
    return List.of(all);
  }

  /** The position of an address, which is added where it is new. */
  private int position(String address) {
    Integer known = positions.putIfAbsent(address, addresses.size());
    if (known != null) {
      return known;
    }
    addresses.add(address);
    return addresses.size() - 1;
  }

  private void addressesOf(String text, int from, int to, boolean afterName) {
    int open = from;
    int p = from;
    boolean matched = false;
    while (p < to) {
      int found = longestListedAt(text, p, to);
      if (found >= 0) {
        if (open < p && (afterName || matched)) {
          beforeListed(text, open, p - 2);
        }
        own(found);
        matched = true;
        p += addresses.get(found).length() + 2;
        open = p;
      } else {
        int comma = text.indexOf(", ", p);
        p = comma < 0 || comma >= to ? to : comma + 2;
      }
    }
    if (open >= to) {
      return;
    }
    if (afterName || matched) {
      unlisted(text, open, to);
    } else {
      // The entry begins with a name in a form that is not known: what it says cannot be parted
      // into name and address.
      tally.entryNotRead();
      keepUntied(text, from, to);
    }
  }

  /**
   * An entry that begins with no author's name: the end of an address that holds a "; ", or an
   * author that the column Authors does not have. It is tied to the author before only where it is,
   * to its end, a listed address.
   */
  private void continued(String text, AuthorList.Entry entry) {
    int found = longestListedAt(text, entry.from, entry.to);
    if (entry.author >= 0 && found >= 0 && addresses.get(found).length() == entry.to - entry.from) {
      own(found);
      return;
    }
    tally.entryNotRead();
    keepUntied(text, entry.from, entry.to);
  }

  /** Keeps what can only be an address, of nobody, where no listed address stands in it. */
  private void keepUntied(String text, int from, int to) {
    int p = from;
    while (p < to) {
      if (longestListedAt(text, p, to) >= 0) {
        return;
      }
      int comma = text.indexOf(", ", p);
      p = comma < 0 || comma >= to ? to : comma + 2;
    }
    if (AddressRuns.endsWithCountry(text, from, to)) {
      position(text.substring(from, to));
    }
  }

  private void beforeListed(String text, int from, int to) {
    int start = from;
    while (start < to) {
      int end = AddressRuns.end(text, start, to);
      if (!AddressRuns.endsWithCountry(text, start, end)) {
        tally.departmentLeftOut();
        return;
      }
      unlisted(text, start, end);
      start = end + 2;
    }
  }

  private void unlisted(String text, int from, int to) {
    for (String address : AddressRuns.split(text, from, to)) {
      int size = addresses.size();
      int position = position(address);
      if (addresses.size() > size) {
        tally.unlistedAddress();
      }
      own(position);
    }
  }

  /** The longest listed address that stands at {@code p} and ends at a comma or at the end. */
  private int longestListedAt(String text, int p, int to) {
    int best = -1;
    int bestLength = 0;
    char first = text.charAt(p);
    for (int i = 0; i < listed; i++) {
      String address = addresses.get(i);
      int length = address.length();
      int end = p + length;
      if (length > bestLength
          && end <= to
          && address.charAt(0) == first
          && (end == to || (text.charAt(end) == ',' && text.startsWith(", ", end)))
          && text.startsWith(address, p)) {
        best = i;
        bestLength = length;
      }
    }
    return best;
  }

  private void own(int position) {
    if (position < listed) {
      tied[position] = true;
    }
    for (int i = 0; i < ownedCount; i++) {
      if (owned[i] == position) {
        return;
      }
    }
    if (ownedCount == owned.length) {
      owned = Arrays.copyOf(owned, owned.length * 2);
    }
    owned[ownedCount++] = position;
  }

  private List<Integer> merge(@Nullable List<Integer> before) {
    if (before == null && ownedCount == 1) {
      return owned[0] < SINGLES.size() ? SINGLES.get(owned[0]) : List.of(owned[0]);
    }
    List<Integer> all = new ArrayList<>();
    if (before != null) {
      all.addAll(before);
    }
    for (int i = 0; i < ownedCount; i++) {
      if (!all.contains(owned[i])) {
        all.add(owned[i]);
      }
    }
    return List.copyOf(all);
  }

  private static List<List<Integer>> singles() {
    List<List<Integer>> singles = new ArrayList<>();
    for (int i = 0; i < 128; i++) {
      singles.add(List.of(i));
    }
    return List.copyOf(singles);
  }
}
