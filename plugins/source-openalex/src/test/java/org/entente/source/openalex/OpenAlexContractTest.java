package org.entente.source.openalex;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.entente.kit.Fixture;
import org.entente.kit.Sample;
import org.entente.kit.SourceContract;
import org.entente.spi.FileSource;

/** The OpenAlex source keeps the contract of every source. */
class OpenAlexContractTest extends SourceContract {

  @Override
  protected FileSource source() {
    return new OpenAlexSource();
  }

  @Override
  protected List<Fixture> fixtures() {
    return List.of(
        fixture("answer.json", OpenAlexSource.API, 3),
        fixture("list.json", OpenAlexSource.API, 2).rejecting(4),
        fixture("single.json", OpenAlexSource.API, 1),
        fixture("good.jsonl", OpenAlexSource.LINES, 3),
        fixture("part.jsonl", OpenAlexSource.LINES, 3).rejecting(1),
        fixture("dotted.csv", OpenAlexSource.CSV, 5),
        fixture("dotted.csv", OpenAlexSource.CSV, 5).in(UTF_16LE),
        fixture("words.csv", OpenAlexSource.CSV, 2).rejecting(3));
  }

  @Override
  protected Set<Sample> ownSamples() {
    return Set.of(Sample.JSON);
  }

  @Override
  protected List<byte[]> foreignFiles() {
    return Foreign.files().stream().map(text -> text.getBytes(UTF_8)).toList();
  }

  private static Fixture fixture(String name, String format, int records) {
    return Fixture.text(name, format, Reading.resource(name), records);
  }
}
