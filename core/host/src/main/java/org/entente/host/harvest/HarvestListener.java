package org.entente.host.harvest;

/** Follows a harvest; called from its own thread, and from the import's. */
public interface HarvestListener {

  /** How far it is; after every page. */
  void progress(HarvestProgress progress);

  /**
   * A sentence for the user: what it will cost, that the API asks to wait, what it goes on with.
   */
  void said(String sentence);

  /**
   * How far the import at the end is.
   *
   * @see org.entente.host.intake.ImportListener#progress
   */
  void importing(String file, long bytesDone, long bytesTotal, long records);

  /** True when the user wants to stop: what was harvested stays. */
  boolean cancelled();

  /** A listener that does not listen. */
  HarvestListener SILENT =
      new HarvestListener() {
        @Override
        public void progress(HarvestProgress progress) {}

        @Override
        public void said(String sentence) {}

        @Override
        public void importing(String file, long bytesDone, long bytesTotal, long records) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };
}
