package org.entente.host.intake;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out of a text, remembered for the last texts: each has the one slot that its hash
 * gives it, so that memory stays flat. Used by one thread.
 */
final class TextMemory<T> {

  private final @Nullable String[] texts;
  private final @Nullable Object[] values;
  private final Function<String, T> work;

  /**
   * @param slots a power of two
   */
  TextMemory(int slots, Function<String, T> work) {
    this.texts = new String[slots];
    this.values = new Object[slots];
    this.work = work;
  }

  @SuppressWarnings("unchecked")
  T of(String text) {
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (texts.length - 1);
    Object known = values[slot];
    if (known != null && text.equals(texts[slot])) {
      return (T) known;
    }
    T value = work.apply(text);
    texts[slot] = text;
    values[slot] = value;
    return value;
  }
}
