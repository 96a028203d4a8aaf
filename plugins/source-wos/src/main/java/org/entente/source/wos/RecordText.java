package org.entente.source.wos;

/**
 * The values of one record as byte ranges: a list a tag, never joined with a marker. The readers
 * fill it, {@link WorkBuilder} makes a work of it.
 */
final class RecordText {

  private final Values[] values = new Values[Tag.COUNT];
  private byte[] bytes = new byte[0];
  private long line;

  RecordText() {
    for (int i = 0; i < values.length; i++) {
      values[i] = new Values();
    }
  }

  /** Begins a record. */
  void begin(long firstLine) {
    line = firstLine;
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
