package org.entente.spi;

import org.pf4j.ExtensionPoint;

/**
 * A bibliographic database as seen by Entente: the code that reads what it gives out. A source
 * reads and never interprets: it keeps the database's own words and says where each record came
 * from. Implementations have a public constructor without parameters, hold no state between calls,
 * and may be called from several threads at once.
 */
public sealed interface Source extends ExtensionPoint
    permits FileSource, IndicatorSource, HarvestSource {

  /** What this source is; the same at every call. */
  SourceInfo info();

  /**
   * Says whether a file is of one of this source's formats, by its content and not by its name.
   * Never throws on foreign bytes, and refuses the files of every other source.
   */
  Match recognise(Head head);
}
