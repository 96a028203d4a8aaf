package org.entente.host.link;

/** Told how far a linking is. */
@FunctionalInterface
public interface LinkListener {

  /** Nobody listens. */
  LinkListener NONE = (what, done, of) -> {};

  /**
   * Called now and then, from the thread that links.
   *
   * @param what what is being done, in words
   * @param done works or pairs done so far
   * @param of works or pairs in all; 0 where it is not known
   */
  void at(String what, long done, long of);
}
