package org.entente.host.intake;

/** Follows an import; called from the import's own threads, at most some ten times a second. */
public interface ImportListener {

  /**
   * How far it is.
   *
   * @param file the file that is being read
   * @param bytesDone bytes read of all files
   * @param bytesTotal bytes of all files
   * @param records records read so far
   */
  void progress(String file, long bytesDone, long bytesTotal, long records);

  /** True when the user wants to stop: nothing of the import will stay. */
  boolean cancelled();

  /** A listener that does not listen. */
  ImportListener SILENT =
      new ImportListener() {
        @Override
        public void progress(String file, long bytesDone, long bytesTotal, long records) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };
}
