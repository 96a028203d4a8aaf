package org.entente.source.wos;

import java.util.BitSet;

/**
 * The values of one record as byte ranges: a list a tag, never joined with a marker. The readers
 * fill it, {@link WorkBuilder} makes a work of it.
 */
final class RecordText {

  private final Values[] values = new Values[Tag.COUNT];
  private final BitSet continued = new BitSet();
  private byte[] bytes = new byte[0];
  private long line;
  private int addressTags;
  private boolean tagEveryAddress;

  RecordText() {
    for (int i = 0; i < values.length; i++) {
      values[i] = new Values();
    }
  }

  /** Begins a record. */
  void begin(long firstLine) {
    line = firstLine;
    continued.clear();
    addressTags = 0;
    for (Values list : values) {
      list.clear();
    }
  }

  /** Says which array the ranges lie in, and by how much they must be moved to fit it. */
  void place(byte[] array, int distance) {
    bytes = array;
    for (Values list : values) {
      list.shift(distance);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** The 1-based line of the record's first line. */
  long line() {
    return line;
  }

  /** An address begins with its tag: where that stands twice, it does so at every address. */
  void addressTag() {
    addressTags++;
    tagEveryAddress |= addressTags > 1;
  }

  /** The address that was added last is a line without the tag. */
  void addressContinued() {
    continued.set(of(Tag.C1).size() - 1);
  }

  /**
   * Whether a line of addresses goes on with the line before it, because in this file the tag
   * stands at every address.
   */
  boolean goesOn(int addressLine) {
    return tagEveryAddress && continued.get(addressLine);
  }

  Values of(Tag tag) {
    return values[tag.slot()];
  }

  Values of(int slot) {
    return values[slot];
  }

  /** Whether there is anything by which the record could be told from another. */
  boolean isEmpty() {
    return of(Tag.UT).isEmpty()
        && of(Tag.TI).isEmpty()
        && of(Tag.AU).isEmpty()
        && of(Tag.AF).isEmpty();
  }
}
