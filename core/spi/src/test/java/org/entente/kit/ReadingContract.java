package org.entente.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipException;
import org.entente.spi.Code;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.Problem;
import org.entente.spi.Severity;
import org.entente.spi.Source;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every source keeps that reads files, whether it gives works or observations. */
abstract class ReadingContract {

  private static final long SEED = 2018;
  private static final int ALL = Integer.MAX_VALUE;

  /** Around so many places a file is cut, and besides around the beginning of every record. */
  private static final int CUTS = 250;

  /** CR and LF in UTF-16, bytes. */
  private static final int LONGEST_LINE_END = 4;

  /** The source; the same or another one at every call. */
  protected abstract Source source();

  /** At least one file of each format that the source reads. */
  protected abstract List<Fixture> fixtures();

  /**
   * The kit's samples that are not foreign to this source: it says {@code SURE}, {@code MAYBE} or
   * {@code UNSUPPORTED} to them.
   */
  protected Set<Sample> ownSamples() {
    return Set.of();
  }

  /** Further files that the source must refuse, such as neighbours that look like its own. */
  protected List<byte[]> foreignFiles() {
    return List.of();
  }

  abstract void read(InputFile file, String format, Reading into)
      throws SourceException, IOException;

  /** The indexes of extensions that the host would read. */
  List<URL> indexes() throws IOException {
    return Extensions.indexes(source().getClass());
  }

  @Test
  void infoIsStableAndComplete() {
    SourceInfo info = source().info();
    assertEquals(info, source().info());
    assertFalse(info.name().isBlank(), "the source has a name");
    assertFalse(info.provider().isBlank(), "the source has a provider");
    Set<String> ids = new TreeSet<>();
    for (SourceInfo.Format format : info.formats()) {
      assertTrue(format.id().matches("[a-z0-9-]+"), "a format's id: '" + format.id() + "'");
      assertTrue(ids.add(format.id()), format.id() + " is announced once");
      assertFalse(format.name().isBlank(), format.id() + " has a name");
      assertFalse(format.howToExport().isBlank(), format.id() + " says how to export it");
    }
    assertFalse(ids.isEmpty(), "the source announces a format");
    for (String limit : info.limits()) {
      assertFalse(limit.isBlank(), "a limit is a sentence");
    }
  }

  @Test
  void theHostFindsIt() throws IOException {
    Extensions.assertFound(source().getClass(), indexes());
  }

  @Test
  void thePlatformGivesTheBoundaryAndThePluginDoesNot() throws IOException {
    Extensions.assertNotBundled(source().getClass());
  }

  @Test
  void fixturesAreThere() {
    assertFalse(fixtures().isEmpty(), "the test gives fixtures");
    assertTrue(
        fixtures().stream().anyMatch(fixture -> fixture.accepted() > 1),
        "one fixture at least holds several records");
  }

  @Test
  void ownFilesAreRecognised() {
    each(
        fixture -> {
          Match match = recognise(fixture.name(), fixture.bytes());
          assertEquals(Match.Level.SURE, match.level(), match.toString());
          assertEquals(fixture.format(), match.format());
          assertFalse(match.reason().isBlank(), "a match says why");
        });
  }

  @Test
  void foreignFilesAreRefused() {
    EnumSet<Sample> foreign = EnumSet.allOf(Sample.class);
    foreign.removeAll(ownSamples());
    assertAll(
        foreign.stream()
            .map(
                sample ->
                    () ->
                        assertEquals(
                            Match.Level.NO,
                            recognise(sample.name(), sample.bytes()).level(),
                            sample.name())));
    List<byte[]> files = foreignFiles();
    for (int i = 0; i < files.size(); i++) {
      String name = "foreign file " + i;
      assertEquals(Match.Level.NO, recognise(name, files.get(i)).level(), name);
    }
  }

  @Test
  void ownSamplesAreNotRefused() {
    assertAll(
        ownSamples().stream()
            .map(
                sample ->
                    () -> {
                      Match match = recognise(sample.name(), sample.bytes());
                      assertTrue(match.level() != Match.Level.NO, sample + ": " + match);
                    }));
  }

  @Test
  void recognisingNeverThrowsAndSaysNoToNoise() {
    Random random = new Random(SEED);
    for (int round = 0; round < 500; round++) {
      byte[] noise = new byte[1 + random.nextInt(2_000)];
      random.nextBytes(noise);
      assertEquals(Match.Level.NO, recognise("noise", noise).level(), "noise " + round);
    }
    for (byte[] damaged : damaged(random, 600)) {
      checked(recognise("damaged", damaged));
    }
    for (char c : "\0\"\n\r\t,;@ <{PA\u00E9".toCharArray()) {
      byte[] monotone = String.valueOf(c).repeat(60_000).getBytes(UTF_8);
      // A pattern that goes back and forth over such a line would take minutes.
      Match match =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> recognise("monotone", monotone), "U+" + (int) c);
      assertEquals(Match.Level.NO, match.level(), "60,000 times U+" + (int) c);
    }
  }

  @Test
  void readingDamagedFilesThrowsNothingElse() {
    List<byte[]> damaged = damaged(new Random(SEED + 1), 600);
    for (String format : source().info().formats().stream().map(f -> f.id()).toList()) {
      for (byte[] bytes : damaged) {
        BytesFile file = new BytesFile("damaged", bytes);
        SourceException thrown = readAny(file, format, new Reading(ALL));
        if (thrown != null) {
          checked(thrown);
        }
        assertEquals(0, file.leftOpen(), "streams left open");
      }
    }
  }

  @Test
  void everyRecordIsAcceptedOrRejected() {
    each(
        fixture -> {
          Reading reading = readGood(fixture);
          assertEquals(
              fixture.accepted(), reading.accepted.size(), () -> "accepted " + reading.rejects);
          assertEquals(
              fixture.rejected(), reading.rejects.size(), () -> "rejected " + reading.rejects);
          for (Reading.Reject reject : reading.rejects) {
            assertFalse(reject.why().isBlank(), "a reject says why");
          }
          for (Problem note : reading.notes) {
            assertFalse(note.message().isBlank(), "a note is a sentence");
          }
        });
  }

  @Test
  void lineEndsMakeNoDifference() {
    eachText(
        fixture -> {
          Reading.Essence expected = readGood(fixture).essence();
          byte[] windows = fixture.encode(fixture.text().replace("\n", "\r\n"));
          Match match = recognise(fixture.name(), windows);
          assertEquals(Match.Level.SURE, match.level(), match.toString());
          assertEquals(fixture.format(), match.format());
          Reading reading = new Reading(ALL);
          read(new BytesFile(fixture.name(), windows), fixture.format(), reading);
          assertEquals(expected, reading.essence());
        });
  }

  @Test
  void theByteOrderMarkMakesNoDifference() {
    eachText(
        fixture -> {
          Reading.Essence expected = readGood(fixture).essence();
          if (!fixture.charset().equals(UTF_8)) {
            return;
          }
          byte[] marked = ("\uFEFF" + fixture.text()).getBytes(UTF_8);
          Match match = recognise(fixture.name(), marked);
          assertEquals(Match.Level.SURE, match.level(), match.toString());
          assertEquals(fixture.format(), match.format());
          Reading reading = new Reading(ALL);
          read(new BytesFile(fixture.name(), marked), fixture.format(), reading);
          assertEquals(expected, reading.essence());
        });
  }

  @Test
  void piecesOfAnySizeMakeNoDifference() {
    each(
        fixture -> {
          Reading.Essence expected = readGood(fixture).essence();
          for (long seed = 1; seed <= 5; seed++) {
            Reading reading = new Reading(ALL);
            read(fixture.file().inPieces(seed), fixture.format(), reading);
            assertEquals(expected, reading.essence());
          }
        });
  }

  @Test
  void twoReadingsAreEqual() {
    each(
        fixture -> {
          Reading first = readGood(fixture);
          Reading second = readGood(fixture);
          assertEquals(first.accepted, second.accepted);
          assertEquals(first.locations, second.locations);
          assertEquals(first.rejects, second.rejects);
          assertEquals(first.notes, second.notes);
          assertEquals(first.provenances, second.provenances);
        });
  }

  @Test
  void oneSourceReadsInSeveralThreads() throws Exception {
    List<Fixture> fixtures = fixtures();
    List<Reading.Essence> expected = new ArrayList<>();
    for (Fixture fixture : fixtures) {
      expected.add(readGood(fixture).essence());
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Reading.Essence>> tasks = new ArrayList<>();
      for (int round = 0; round < 20; round++) {
        for (Fixture fixture : fixtures) {
          tasks.add(() -> readGood(fixture).essence());
        }
      }
      int i = 0;
      for (Future<Reading.Essence> future : threads.invokeAll(tasks)) {
        assertEquals(expected.get(i++ % expected.size()), future.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void everyStreamIsClosed() {
    each(
        fixture -> {
          BytesFile file = fixture.file();
          source().recognise(Heads.of(file, fixture.bytes()));
          assertEquals(0, file.leftOpen(), "streams left open after recognising");
          read(file, fixture.format(), new Reading(ALL));
          assertTrue(file.opened() > 0, "the file was opened");
          assertEquals(0, file.leftOpen(), "streams left open after reading");
          BytesFile stopped = fixture.file();
          read(stopped, fixture.format(), new Reading(1));
          assertEquals(0, stopped.leftOpen(), "streams left open after an early stop");
          BytesFile failing = fixture.file().failingAt(fixture.bytes().length / 2);
          readFailing(failing, fixture.format(), new Reading(ALL));
          assertEquals(0, failing.leftOpen(), "streams left open after a failure");
        });
  }

  @Test
  void locationsPointAtTheirRecords() {
    each(
        fixture -> {
          Reading reading = readGood(fixture);
          List<String> lines = fixture.text().lines().toList();
          long before = 1;
          for (int i = 0; i < reading.records(); i++) {
            Location at = reading.locations.get(i);
            assertEquals(fixture.name(), at.file());
            assertTrue(at.line() >= 1, "record " + i + " has a line, counted from 1: " + at);
            assertTrue(at.line() >= before, "record " + i + " stands above the one before: " + at);
            before = at.line();
            if (fixture.isText()) {
              assertTrue(
                  at.line() <= lines.size(), "record " + i + " is below the last line: " + at);
              long next =
                  i + 1 < reading.records()
                      ? reading.locations.get(i + 1).line()
                      : lines.size() + 1;
              List<String> own =
                  lines.subList((int) at.line() - 1, (int) Math.max(next - 1, at.line()));
              assertTrue(
                  at.record().contains("\"") || String.join("\n", own).contains(at.record()),
                  "the lines of " + at + " do not hold its key:\n" + String.join("\n", own));
              assertFalse(own.get(0).isBlank(), at + " points at an empty line");
            }
          }
          for (Problem note : reading.notes) {
            assertEquals(fixture.name(), note.at().file());
            assertTrue(
                !fixture.isText() || note.at().line() <= lines.size(), "beyond the file: " + note);
          }
          for (Reading.Reject reject : reading.rejects) {
            String beginning = reject.raw().lines().findFirst().orElse("").strip();
            assertTrue(
                !fixture.isText()
                    || fixture
                        .text()
                        .contains(beginning.substring(0, Math.min(20, beginning.length()))),
                "the raw text of " + reject + " does not stand in the file");
          }
        });
  }

  @Test
  void aFileThatWasCutLosesNothingSilently() {
    each(
        fixture -> {
          Reading whole = readGood(fixture);
          List<Integer> begins = fixture.isText() ? begins(fixture, whole) : List.of();
          Map<Integer, Integer> silent = new HashMap<>();
          for (int cut : cuts(fixture, begins)) {
            BytesFile file = new BytesFile(fixture.name(), Arrays.copyOf(fixture.bytes(), cut));
            Reading reading = new Reading(ALL);
            SourceException thrown = readAny(file, fixture.format(), reading);
            String where = "cut after " + cut + " bytes of " + fixture.bytes().length;
            if (thrown != null) {
              checked(thrown);
            }
            assertEquals(0, file.leftOpen(), where + ": streams left open");
            assertTrue(
                reading.accepted.size() <= whole.records(),
                () -> where + ": more records than the whole: " + reading.locations);
            boolean told = thrown != null || tellsMore(reading, whole);
            if (fixture.isText()) {
              long begun = begins.stream().filter(begin -> begin < cut).count();
              assertTrue(
                  told || reading.records() >= begun,
                  () ->
                      where
                          + ": "
                          + begun
                          + " records had begun, and without a word came "
                          + reading.locations);
            } else if (!told && reading.records() < whole.records()) {
              // Only between two records can a cut go unseen, and that is one place for each.
              int first = silent.getOrDefault(reading.records(), cut);
              silent.putIfAbsent(reading.records(), cut);
              assertTrue(
                  fixture.form() == Fixture.Form.BINARY_WITHOUT_END_MARK
                      && cut - first < LONGEST_LINE_END,
                  () -> where + ": without a word came only " + reading.locations);
            }
            if (fixture.form() == Fixture.Form.TEXT_WITH_END_MARK
                && !begins.isEmpty()
                && cut > begins.get(0)
                && cut < fixture.encode(fixture.text().stripTrailing()).length) {
              assertTrue(
                  thrown != null || reading.says(Code.TRUNCATED),
                  () -> where + ": the end mark is missing, and nobody said TRUNCATED");
            }
          }
        });
  }

  @Test
  void aFailingDiskIsNotTheEndOfTheFile() {
    each(
        fixture -> {
          int length = fixture.bytes().length;
          for (int at : new int[] {0, 1, length / 4, length / 2, length * 3 / 4}) {
            Reading reading = new Reading(ALL);
            Exception thrown = readFailing(fixture.file().failingAt(at), fixture.format(), reading);
            assertNotNull(
                thrown,
                "The disk failed after "
                    + at
                    + " bytes, and the reading ended as if the file did: "
                    + reading.locations);
          }
        });
  }

  /**
   * The host unpacks gzip and zip; where an archive was cut, the stream of the unpacked bytes fails
   * in the middle, often exactly where a record ends.
   */
  @Test
  void anArchiveThatWasCutIsNotTheEndOfTheFile() {
    each(
        fixture -> {
          Reading whole = readGood(fixture);
          int length = fixture.bytes().length;
          Set<Integer> places = new TreeSet<>(List.of(0, 1, length / 3, length - 1, length));
          if (fixture.isText()) {
            List<Integer> begins = begins(fixture, whole);
            places.addAll(begins.subList(0, Math.min(begins.size(), 40)));
          }
          for (int at : places) {
            for (IOException how :
                List.of(
                    new EOFException("Unexpected end of ZLIB input stream"),
                    new ZipException("invalid block type"))) {
              Reading reading = new Reading(ALL);
              BytesFile file = fixture.file().failingAt(at, () -> how);
              Exception thrown = readFailing(file, fixture.format(), reading);
              // Who has seen the end mark need not read on.
              boolean complete =
                  reading.records() == whole.records()
                      && fixture.form() != Fixture.Form.TEXT
                      && at >= length - 2;
              assertTrue(
                  complete
                      || thrown instanceof IOException
                      || (thrown instanceof SourceException e && e.code() == Code.TRUNCATED)
                      || reading.says(Code.TRUNCATED),
                  () ->
                      "The archive ended after "
                          + at
                          + " of "
                          + length
                          + " bytes ("
                          + how.getMessage()
                          + "), which is an IOException or TRUNCATED, but came "
                          + thrown
                          + " after "
                          + reading.locations);
              assertEquals(0, file.leftOpen(), "streams left open");
            }
          }
        });
  }

  @Test
  void whatIsDamagedIsSaid() {
    each(
        fixture -> {
          Reading whole = readGood(fixture);
          for (byte[] corrupted : corrupted(fixture)) {
            Reading reading = new Reading(ALL);
            SourceException thrown =
                readAny(new BytesFile(fixture.name(), corrupted), fixture.format(), reading);
            if (thrown == null) {
              for (Reading.Reject reject : reading.rejects) {
                assertFalse(reject.why().isBlank(), "a reject says why: " + reject);
              }
              assertTrue(
                  // Two records that became one, for the line end between them is gone, are
                  // rejected.
                  reading.records() >= whole.records()
                      || reading.rejects.size() > whole.rejects.size()
                      || tellsMore(reading, whole),
                  () ->
                      "In the middle of the file stand bytes that nobody wrote, and without a word"
                          + " came only "
                          + reading.locations);
            }
          }
        });
  }

  @Test
  void aClosedSinkStopsTheReading() {
    each(
        fixture -> {
          Reading whole = readGood(fixture);
          int step = Math.max(1, whole.records() / 25);
          for (int limit = 0; limit <= whole.records(); limit += step) {
            Reading reading = new Reading(limit);
            try {
              read(fixture.file(), fixture.format(), reading);
            } catch (SourceException e) {
              throw new AssertionError(
                  "after "
                      + limit
                      + " records the sink was no longer open: the reading should end there without a word, but said: "
                      + e.getMessage(),
                  e);
            }
            assertEquals(limit, reading.records(), "records after which the sink was closed");
            assertEquals(whole.locations.subList(0, limit), reading.locations);
            assertEquals(whole.accepted.subList(0, reading.accepted.size()), reading.accepted);
          }
        });
  }

  /** What is to hold for a fixture. */
  interface Check {
    void holds(Fixture fixture) throws Exception;
  }

  /** Checks every fixture, and tells of all that do not hold. */
  void each(Check check) {
    check(fixtures(), check);
  }

  private void eachText(Check check) {
    check(fixtures().stream().filter(Fixture::isText).toList(), check);
  }

  private static void check(List<Fixture> fixtures, Check check) {
    assertAll(
        fixtures.stream()
            .map(
                fixture ->
                    () -> {
                      try {
                        check.holds(fixture);
                      } catch (AssertionError | Exception e) {
                        throw new AssertionError(fixture + ": " + e, e);
                      }
                    }));
  }

  /** Reads a file in which nothing is wrong with the file as a whole. */
  Reading readGood(Fixture fixture) throws SourceException, IOException {
    Reading reading = new Reading(ALL);
    read(fixture.file(), fixture.format(), reading);
    return reading;
  }

  private @Nullable SourceException readAny(BytesFile file, String format, Reading into) {
    try {
      read(file, format, into);
      return null;
    } catch (SourceException e) {
      return e;
    } catch (IOException e) {
      return new SourceException(
          Code.MALFORMED, String.valueOf(e.getMessage()), new Location(file.name(), 0, ""), e);
    }
  }

  private @Nullable Exception readFailing(BytesFile file, String format, Reading into) {
    try {
      read(file, format, into);
      return null;
    } catch (SourceException | IOException e) {
      return e;
    }
  }

  private Match recognise(String name, byte[] bytes) {
    BytesFile file = new BytesFile(name, bytes);
    return checked(source().recognise(Heads.of(file, bytes)));
  }

  private Match checked(@Nullable Match match) {
    if (match == null) {
      throw new AssertionError("recognise gave null");
    }
    if (match.level() == Match.Level.SURE || match.level() == Match.Level.MAYBE) {
      assertTrue(
          source().info().formats().stream().anyMatch(f -> f.id().equals(match.format())),
          "the format of " + match + " is not announced in info()");
    }
    if (match.level() == Match.Level.UNSUPPORTED) {
      assertFalse(match.reason().isBlank(), match + " says what to export instead");
    }
    return match;
  }

  private static void checked(SourceException thrown) {
    String message = thrown.getMessage();
    assertTrue(message != null && !message.isBlank(), "an error is a sentence");
    assertNull(
        thrown.code() == Code.INTERNAL ? message : null, "an error that is the plugin's own");
  }

  /** Whether the reading of a cut file warns of something that the whole file has not. */
  private static boolean tellsMore(Reading cut, Reading whole) {
    return cut.notes.stream()
        .filter(note -> note.severity() != Severity.NOTE)
        .anyMatch(note -> whole.notes.stream().noneMatch(w -> w.message().equals(note.message())));
  }

  /** The file with a word's bytes overwritten in the middle, by zeros and by what is no UTF-8. */
  private static List<byte[]> corrupted(Fixture fixture) {
    List<byte[]> files = new ArrayList<>();
    for (byte with : new byte[] {0, (byte) 0xFF}) {
      byte[] bytes = fixture.bytes().clone();
      int middle = bytes.length / 2;
      Arrays.fill(bytes, middle, Math.min(bytes.length, middle + 4), with);
      files.add(bytes);
    }
    return files;
  }

  /** Where each record's first line begins, bytes. */
  private static List<Integer> begins(Fixture fixture, Reading whole) {
    String text = fixture.text();
    List<Integer> lineBegins = new ArrayList<>(List.of(fixture.encode("").length));
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lineBegins.add(fixture.encode(text.substring(0, i + 1)).length);
      }
    }
    return whole.locations.stream().map(at -> lineBegins.get((int) at.line() - 1)).toList();
  }

  private static Set<Integer> cuts(Fixture fixture, List<Integer> begins) {
    int length = fixture.bytes().length;
    Set<Integer> cuts = new TreeSet<>();
    for (int cut = 0; cut < length; cut += Math.max(1, length / CUTS)) {
      cuts.add(cut);
    }
    for (int begin : begins) {
      for (int around = -3; around <= 4; around++) {
        cuts.add(Math.max(0, Math.min(length - 1, begin + around)));
      }
    }
    return cuts;
  }

  /** The fixtures with bytes overwritten, cut out or doubled. */
  private List<byte[]> damaged(Random random, int count) {
    byte[] poison = "\"\n\r\t,;:[]().-\u00E9\uFEFF\0 A0".getBytes(UTF_8);
    List<Fixture> fixtures = fixtures();
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] whole = fixtures.get(i % fixtures.size()).bytes();
      int from = i % 3 == 0 ? random.nextInt(whole.length) : 0;
      byte[] bytes = Arrays.copyOfRange(whole, from, whole.length);
      for (int k = 0; k < 1 + i % 30; k++) {
        bytes[random.nextInt(bytes.length)] =
            i % 2 == 0 ? poison[random.nextInt(poison.length)] : (byte) random.nextInt(256);
      }
      files.add(bytes);
    }
    return files;
  }
}
