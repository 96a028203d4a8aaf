package org.entente.source.wos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which addresses each author of one record has, and who is corresponding. */
final class Links {

  /** The lists of one address, shared by all authors of all records. */
  private static final List<List<Integer>> ONE = new ArrayList<>();

  static {
    for (int i = 0; i < 512; i++) {
      ONE.add(List.of(i));
    }
  }

  private int[][] addresses = new int[16][];
  private int[] counts = new int[16];
  private boolean[] corresponding = new boolean[16];

  /** Begins a record of so many authors. */
  void begin(int authors) {
    if (counts.length < authors) {
      int room = Math.max(authors, 2 * counts.length);
      addresses = Arrays.copyOf(addresses, room);
      counts = new int[room];
      corresponding = new boolean[room];
    }
    Arrays.fill(counts, 0, authors, 0);
    Arrays.fill(corresponding, 0, authors, false);
  }

  /** Ties an author to an address; the same one twice in a row counts once. */
  void tie(int author, int address) {
    int[] list = addresses[author];
    int count = counts[author];
    if (count > 0 && list[count - 1] == address) {
      return;
    }
    if (list == null) {
      list = new int[2];
      addresses[author] = list;
    } else if (list.length == count) {
      list = Arrays.copyOf(list, 2 * count);
      addresses[author] = list;
    }
    list[count] = address;
    counts[author] = count + 1;
  }

  boolean tied(int author, int address) {
    for (int i = 0; i < counts[author]; i++) {
      if (addresses[author][i] == address) {
        return true;
      }
    }
    return false;
  }

  void markCorresponding(int author) {
    corresponding[author] = true;
  }

  boolean corresponding(int author) {
    return corresponding[author];
  }

  /** The author's addresses, 0-based, in the order in which they were tied. */
  List<Integer> of(int author) {
    int count = counts[author];
    if (count == 0) {
      return List.of();
    }
    int[] list = addresses[author];
    if (count == 1) {
      int only = list[0];
      return only < ONE.size() ? ONE.get(only) : List.of(only);
    }
    Integer[] boxed = new Integer[count];
    for (int i = 0; i < count; i++) {
      boxed[i] = list[i];
    }
    return List.of(boxed);
  }
}
