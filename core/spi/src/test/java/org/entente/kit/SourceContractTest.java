package org.entente.kit;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.model.Correspondence;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;
import org.junit.jupiter.api.Test;
import org.pf4j.Extension;

/** The kit tells a source that keeps the contract from those that break it, and says where. */
class SourceContractTest {

  /** The contract on a source, which the tests below run; by itself it is no test of this build. */
  abstract static class OnLines extends SourceContract {

    @Override
    protected List<Fixture> fixtures() {
      return List.of(
          Fixture.text("three.txt", LineSource.FORMAT, LineSource.EXAMPLE, 3).withEndMark(),
          Fixture.text("bad.txt", LineSource.FORMAT, "#lines\nk1|A\nno title\nk2|B\n#end\n", 2)
              .rejecting(1)
              .withEndMark());
    }

    @Override
    List<URL> indexes() throws IOException {
      return Trial.index();
    }
  }

  static class OfLineSource extends OnLines {
    @Override
    protected LineSource source() {
      return new LineSource();
    }
  }

  @Test
  void aGoodSourceKeepsIt() {
    assertEquals(Set.of(), Trial.failures(OfLineSource.class));
  }

  /** Throws on bytes that are not its own. */
  @Extension
  public static class Throwing extends LineSource {
    @Override
    public Match recognise(Head head) {
      String first = head.text().lines().findFirst().orElseThrow();
      return first.equals("#lines") ? Match.sure(FORMAT, "It is.") : Match.no("It is not.");
    }
  }

  static class OfThrowing extends OnLines {
    @Override
    protected LineSource source() {
      return new Throwing();
    }
  }

  @Test
  void aSourceThatThrowsOnForeignBytes() {
    assertEquals(Set.of("foreignFilesAreRefused"), Trial.failures(OfThrowing.class));
  }

  /** Claims every file. */
  @Extension
  public static class Greedy extends LineSource {
    @Override
    public Match recognise(Head head) {
      return Match.sure(FORMAT, "Everything is lines.");
    }
  }

  static class OfGreedy extends OnLines {
    @Override
    protected LineSource source() {
      return new Greedy();
    }
  }

  @Test
  void aSourceThatClaimsEveryFile() {
    assertEquals(
        Set.of("foreignFilesAreRefused", "recognisingNeverThrowsAndSaysNoToNoise"),
        Trial.failures(OfGreedy.class));
  }

  /** Gives an address for correspondence to an author who is not there. */
  @Extension
  public static class Corresponding extends LineSource {
    @Override
    Work made(String[] cells) {
      Work work = super.made(cells);
      return new Work(
          work.sourceKey(),
          work.doi(),
          work.pmid(),
          work.title(),
          work.year(),
          work.earlyAccessYear(),
          work.documentTypes(),
          work.language(),
          work.venue(),
          work.timesCited(),
          work.normalisedImpact(),
          work.authorships(),
          work.affiliations(),
          List.of(new Correspondence(1, "A. Author", "Univ Example, Bonn, Germany")));
    }
  }

  static class OfCorresponding extends OnLines {
    @Override
    protected LineSource source() {
      return new Corresponding();
    }
  }

  @Test
  void aSourceWhoseCorrespondingAuthorIsNotThere() {
    assertEquals(
        Set.of("addressesForCorrespondenceAreOfAuthorsWhoAreThere"),
        Trial.failures(OfCorresponding.class));
  }

  /** Takes the end of a file that was cut for its end. */
  @Extension
  public static class Silent extends LineSource {
    @Override
    boolean record(String line, Location at, WorkSink out) {
      if (line.split("\\|", -1).length == 2) {
        return super.record(line, at, out);
      }
      return out.open();
    }

    @Override
    void atEnd(Location at) {}
  }

  static class OfSilent extends OnLines {
    @Override
    protected LineSource source() {
      return new Silent();
    }
  }

  @Test
  void aSourceThatReadsLessInSilence() {
    assertEquals(
        Set.of("aFileThatWasCutLosesNothingSilently", "everyRecordIsAcceptedOrRejected"),
        Trial.failures(OfSilent.class));
  }

  /** Counts lines from 0 and not from 1. */
  @Extension
  public static class MistakenInLines extends LineSource {
    @Override
    boolean record(String line, Location at, WorkSink out) {
      return super.record(line, new Location(at.file(), at.line() - 1, ""), out);
    }
  }

  static class OfMistakenInLines extends OnLines {
    @Override
    protected LineSource source() {
      return new MistakenInLines();
    }
  }

  @Test
  void aSourceThatCountsLinesFromZero() {
    assertEquals(Set.of("locationsPointAtTheirRecords"), Trial.failures(OfMistakenInLines.class));
  }

  /** Does not hear that the sink wants no more. */
  @Extension
  public static class Deaf extends LineSource {
    @Override
    boolean record(String line, Location at, WorkSink out) {
      super.record(line, at, out);
      return true;
    }
  }

  static class OfDeaf extends OnLines {
    @Override
    protected LineSource source() {
      return new Deaf();
    }
  }

  @Test
  void aSourceThatDoesNotStop() {
    assertEquals(Set.of("aClosedSinkStopsTheReading"), Trial.failures(OfDeaf.class));
  }

  /** Takes a failing disk for the end of the file, and leaves it open. */
  @Extension
  public static class Swallowing extends LineSource {
    @Override
    @SuppressWarnings("resource")
    public void read(InputFile in, String format, WorkSink out) throws SourceException {
      try {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in.open(), UTF_8));
        if (!out.open()) {
          return;
        }
        List<String> all = new ArrayList<>();
        try {
          lines.lines().forEach(all::add);
        } catch (UncheckedIOException e) {
          all.add("#end");
        }
        for (int i = 1; i < all.size() && !all.get(i).equals("#end"); i++) {
          if (!record(all.get(i), new Location(in.name(), i + 1L, ""), out)) {
            return;
          }
        }
        if (!all.contains("#end")) {
          atEnd(new Location(in.name(), all.size(), ""));
        }
      } catch (IOException e) {
        out.open();
      }
    }
  }

  static class OfSwallowing extends OnLines {
    @Override
    protected LineSource source() {
      return new Swallowing();
    }
  }

  @Test
  void aSourceThatSwallowsFailures() {
    assertEquals(
        Set.of(
            "aFailingDiskIsNotTheEndOfTheFile",
            "aFileThatWasCutLosesNothingSilently",
            "anArchiveThatWasCutIsNotTheEndOfTheFile",
            "everyStreamIsClosed",
            "readingDamagedFilesThrowsNothingElse"),
        Trial.failures(OfSwallowing.class));
  }

  /** Keeps state between calls, and stands in no index. */
  @Extension
  public static class Forgetful extends LineSource {
    private long calls;

    @Override
    boolean record(String line, Location at, WorkSink out) {
      calls++;
      return super.record(line + calls, at, out);
    }
  }

  static class OfForgetful extends OnLines {
    private static final Forgetful ONLY = new Forgetful();

    @Override
    protected LineSource source() {
      return ONLY;
    }

    @Override
    List<URL> indexes() {
      return List.of();
    }
  }

  @Test
  void aSourceThatKeepsState() {
    Set<String> failures = Trial.failures(OfForgetful.class);
    assertEquals(
        Set.of(
            "aClosedSinkStopsTheReading",
            "lineEndsMakeNoDifference",
            "locationsPointAtTheirRecords",
            "oneSourceReadsInSeveralThreads",
            "piecesOfAnySizeMakeNoDifference",
            "theByteOrderMarkMakesNoDifference",
            "theHostFindsIt",
            "twoReadingsAreEqual"),
        failures);
  }

  /** Falls over records that are not as expected. */
  @Extension
  public static class Brittle extends LineSource {
    @Override
    boolean record(String line, Location at, WorkSink out) {
      if (line.chars().anyMatch(c -> c < ' ' || c == 0xFFFD)) {
        throw new IllegalStateException("impossible");
      }
      return super.record(line, at, out);
    }
  }

  static class OfBrittle extends OnLines {
    @Override
    protected LineSource source() {
      return new Brittle();
    }
  }

  @Test
  void aSourceThatThrowsOnRandomBytes() {
    assertEquals(
        Set.of(
            "aFileThatWasCutLosesNothingSilently",
            "readingDamagedFilesThrowsNothingElse",
            "whatIsDamagedIsSaid"),
        Trial.failures(OfBrittle.class));
  }

  /** Leaves out, without a word, what it does not like. */
  @Extension
  public static class Fastidious extends LineSource {
    @Override
    boolean record(String line, Location at, WorkSink out) {
      return line.indexOf(0) >= 0 ? out.open() : super.record(line, at, out);
    }
  }

  static class OfFastidious extends OnLines {
    @Override
    protected LineSource source() {
      return new Fastidious();
    }
  }

  @Test
  void aSourceThatLeavesOutWhatIsDamaged() {
    assertEquals(Set.of("whatIsDamagedIsSaid"), Trial.failures(OfFastidious.class));
  }

  /** Takes the end of an archive that was cut for the end of the file. */
  @Extension
  public static class Lenient extends LineSource {
    @Override
    public void read(InputFile in, String format, WorkSink out)
        throws SourceException, IOException {
      try {
        super.read(in, format, out);
      } catch (EOFException e) {
        // "The rest will not matter."
      }
    }
  }

  static class OfLenient extends OnLines {
    @Override
    protected LineSource source() {
      return new Lenient();
    }
  }

  @Test
  void aSourceThatSwallowsTheEndOfAnArchive() {
    assertEquals(
        Set.of("anArchiveThatWasCutIsNotTheEndOfTheFile"), Trial.failures(OfLenient.class));
  }

  /** Records of seven bytes, one after the other, as containers without an end are. */
  @Extension
  public static class Blocks extends LineSource {
    @Override
    public Match recognise(Head head) {
      return head.startsWith(0x07, 'b')
          ? Match.sure(FORMAT, "It begins with a block.")
          : Match.no("It begins with no block.");
    }

    @Override
    public void read(InputFile in, String format, WorkSink out)
        throws SourceException, IOException {
      try (InputStream bytes = in.open()) {
        for (long number = 1; out.open(); number++) {
          byte[] block = bytes.readNBytes(7);
          if (block.length == 0) {
            return;
          }
          Location at = new Location(in.name(), number, "");
          if (block.length < 7) {
            shorter(at);
            return;
          }
          if (block[0] == 7) {
            String key = new String(block, 1, 6, UTF_8);
            out.accept(work(new String[] {key, "A title"}), new Location(in.name(), number, key));
          } else {
            out.reject(at, Code.MALFORMED, "Block " + number + " does not begin with 7.", "");
          }
        }
      }
    }

    void shorter(Location at) throws SourceException {
      throw new SourceException(
          Code.TRUNCATED, "Block " + at.line() + " is cut. Fetch the file again.", at);
    }
  }

  static class OfBlocks extends OnLines {
    @Override
    protected LineSource source() {
      return new Blocks();
    }

    @Override
    protected List<Fixture> fixtures() {
      return List.of(blocks().withoutEndMark());
    }

    static Fixture blocks() {
      byte[] bytes = "\u0007block1\u0007block2\u0007block3".getBytes(UTF_8);
      return Fixture.binary("blocks.bin", LineSource.FORMAT, bytes, 3);
    }
  }

  static class OfBlocksWithAnEnd extends OfBlocks {
    @Override
    protected List<Fixture> fixtures() {
      return List.of(blocks());
    }
  }

  /** Does not say that the last block is cut. */
  @Extension
  public static class CutBlocks extends Blocks {
    @Override
    void shorter(Location at) {}
  }

  static class OfCutBlocks extends OfBlocks {
    @Override
    protected LineSource source() {
      return new CutBlocks();
    }
  }

  @Test
  void aContainerThatDoesNotSayWhereItEndsMayBeCutBetweenRecordsAndNowhereElse() {
    assertEquals(Set.of(), Trial.failures(OfBlocks.class));
    assertEquals(
        Set.of("aFileThatWasCutLosesNothingSilently"), Trial.failures(OfBlocksWithAnEnd.class));
    assertEquals(Set.of("aFileThatWasCutLosesNothingSilently"), Trial.failures(OfCutBlocks.class));
  }

  @Test
  void aTextInUtf16IsNoContainer() {
    byte[] bytes = "\uFEFF#lines\n#end\n".getBytes(UTF_16LE);
    assertThrows(
        IllegalArgumentException.class,
        () -> Fixture.binary("utf16.txt", LineSource.FORMAT, bytes, 0));
  }
}
