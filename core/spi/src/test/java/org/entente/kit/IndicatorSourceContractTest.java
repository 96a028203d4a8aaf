package org.entente.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.URL;
import java.util.List;
import java.util.Set;
import org.entente.model.Observation;
import org.entente.spi.Code;
import org.entente.spi.Head;
import org.entente.spi.IndicatorSource;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.ObservationSink;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.junit.jupiter.api.Test;
import org.pf4j.Extension;

/** The kit tells a source of tables that keeps the contract from those that break it. */
class IndicatorSourceContractTest {

  /** After the line {@code #shares} a row a line, {@code country|share}, and {@code #end}. */
  @Extension
  public static class Shares implements IndicatorSource {

    @Override
    public SourceInfo info() {
      return new SourceInfo(
          "shares",
          "Shares",
          "Nobody",
          List.of(new SourceInfo.Format("shares", "Shares", "Write them by hand.")),
          List.of());
    }

    @Override
    public Match recognise(Head head) {
      return head.text().startsWith("#shares")
          ? Match.sure("shares", "The first line is #shares.")
          : Match.no("The first line is not #shares.");
    }

    @Override
    public void read(InputFile in, String format, ObservationSink out)
        throws SourceException, IOException {
      try (BufferedReader lines = new BufferedReader(new InputStreamReader(in.open(), UTF_8))) {
        long number = 1;
        lines.readLine();
        while (out.open()) {
          String line = lines.readLine();
          number++;
          if ("#end".equals(line)) {
            return;
          }
          Location at = new Location(in.name(), number, "");
          if (line == null) {
            throw new SourceException(Code.TRUNCATED, "The line #end is missing. Fetch it.", at);
          }
          row(line, at, out);
        }
      }
    }

    private void row(String line, Location at, ObservationSink out) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 2 && cells[1].matches("0\\.[0-9]{1,9}")) {
        out.accept(List.of(observation(cells)), new Location(at.file(), at.line(), cells[0]));
      } else {
        out.reject(at, Code.MALFORMED, "Expected country|share in line " + at.line() + ".", line);
      }
    }

    Observation observation(String[] cells) {
      return Observation.ofCountry(
          "international-share", cells[0], "", 2018, new BigDecimal(cells[1]), null, null);
    }
  }

  abstract static class OnShares extends IndicatorSourceContract {

    @Override
    protected List<Fixture> fixtures() {
      return List.of(
          Fixture.text("two.txt", "shares", "#shares\nChina|0.25\nUSA|0.375\n#end\n", 2)
              .withEndMark());
    }

    @Override
    List<URL> indexes() {
      return Trial.index();
    }
  }

  static class OfShares extends OnShares {
    @Override
    protected IndicatorSource source() {
      return new Shares();
    }
  }

  @Test
  void aGoodSourceKeepsIt() {
    assertEquals(Set.of(), Trial.failures(OfShares.class));
  }

  /** Gives 25 where 0.25 is meant. */
  @Extension
  public static class PerCent extends Shares {
    @Override
    Observation observation(String[] cells) {
      Observation o = super.observation(cells);
      return Observation.ofCountry(
          o.metric(), o.country(), "", o.year(), o.value().movePointRight(2), null, null);
    }
  }

  static class OfPerCent extends OnShares {
    @Override
    protected IndicatorSource source() {
      return new PerCent();
    }
  }

  /** Puts 0 below the line. */
  @Extension
  public static class OverNothing extends Shares {
    @Override
    Observation observation(String[] cells) {
      Observation o = super.observation(cells);
      return Observation.ofCountry(
          o.metric(), o.country(), "", o.year(), o.value(), BigDecimal.ZERO, BigDecimal.ZERO);
    }
  }

  static class OfOverNothing extends OnShares {
    @Override
    protected IndicatorSource source() {
      return new OverNothing();
    }
  }

  @Test
  void aSourceWhoseObservationsCannotBe() {
    assertEquals(Set.of("observationsAreWhatTheySay"), Trial.failures(OfPerCent.class));
    assertEquals(Set.of("observationsAreWhatTheySay"), Trial.failures(OfOverNothing.class));
  }

  /** Stops at the first line that it does not understand, without a word. */
  @Extension
  public static class Stopping extends Shares {
    @Override
    public void read(InputFile in, String format, ObservationSink out) throws IOException {
      try {
        super.read(in, format, out);
      } catch (SourceException e) {
        out.open();
      }
    }
  }

  static class OfStopping extends OnShares {
    @Override
    protected IndicatorSource source() {
      return new Stopping();
    }
  }

  @Test
  void aSourceThatReadsLessInSilence() {
    assertEquals(Set.of("aFileThatWasCutLosesNothingSilently"), Trial.failures(OfStopping.class));
  }
}
