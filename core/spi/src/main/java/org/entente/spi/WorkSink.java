package org.entente.spi;

import org.entente.model.Work;

/** Where a {@link FileSource} puts what it reads; used from one thread. */
public interface WorkSink {

  /** A record that was read. */
  void accept(Work work, Location at);

  /**
   * A record that cannot be used.
   *
   * @param why a sentence for the user
   * @param raw the record's text as it stands in the file, or its beginning
   */
  void reject(Location at, Code code, String why, String raw);

  /** Something to tell the user that loses no record. */
  void note(Problem problem);

  /** False when the reader should stop: the import was cancelled, or a preview has enough. */
  boolean open();
}
