package org.entente.source.scopus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.entente.kit.Fixture;
import org.entente.kit.Sample;
import org.entente.kit.SourceContract;
import org.entente.spi.FileSource;

/** The Scopus source keeps the contract of every source. */
class ScopusContractTest extends SourceContract {

  @Override
  protected FileSource source() {
    return new ScopusSource();
  }

  @Override
  protected List<Fixture> fixtures() {
    return List.of(
        fixture("old-layout.csv", 5),
        fixture("new-layout.csv", 2),
        fixture("layout-2024.csv", 1),
        fixture("layout-2025.csv", 1),
        fixture("chinese-headings.csv", 1),
        fixture("to-2023.bib", ScopusSource.BIBTEX, 2),
        fixture("from-2023.bib", ScopusSource.BIBTEX, 2),
        fixture("search-complete.json", ScopusSource.API, 3),
        fixture("abstract-full.json", ScopusSource.API, 2));
  }

  @Override
  protected Set<Sample> ownSamples() {
    return Set.of(Sample.SCOPUS_CSV);
  }

  private static Fixture fixture(String name, int records) {
    return fixture(name, ScopusSource.CSV, records);
  }

  private static Fixture fixture(String name, String format, int records) {
    try {
      return Fixture.text(name, format, Reading.resource(name), records);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
