package org.entente.source.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.kit.SharedData;
import org.entente.model.Bounds;
import org.entente.model.EntityKind;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.entente.spi.Code;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.ObservationSink;
import org.entente.spi.Problem;
import org.entente.spi.Provenance;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservationTableTest {

  private static final String HEADER = "metric,country,entity,partner,year,value\n";

  /** What the source gave. */
  private static final class Collected implements ObservationSink {
    final List<Observation> observations = new ArrayList<>();
    final List<String> rejects = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    @Override
    public void provenance(Provenance provenance) {}

    @Override
    public void accept(List<Observation> row, Location at) {
      observations.addAll(row);
    }

    @Override
    public void reject(Location at, Code code, String why, String raw) {
      rejects.add(why);
    }

    @Override
    public void note(Problem problem) {
      notes.add(problem.message());
    }

    @Override
    public boolean open() {
      return true;
    }
  }

  private static InputFile file(byte[] bytes) {
    return new InputFile() {
      @Override
      public String name() {
        return "table.csv";
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  private static Collected read(String text) throws SourceException, IOException {
    return read(text.getBytes(UTF_8));
  }

  private static Collected read(byte[] bytes) throws SourceException, IOException {
    Collected collected = new Collected();
    new ObservationTableSource().read(file(bytes), ObservationTableSource.FORMAT, collected);
    return collected;
  }

  @Test
  void everyColumnIsReadAndKeepsItsDigits() throws Exception {
    Collected table =
        read(
            "metric,dataset,country,entity,partner,year,value,numerator,denominator,lower,upper,lowest,highest\r\n"
                + "partner-share,ours,CN,,US,2018,0.2660,266.0,1000,0.24,0.290,0.25,0.28\r\n");
    assertEquals(
        List.of(
            new Observation(
                "partner-share",
                "CN",
                EntityKind.COUNTRY,
                "",
                "US",
                2018,
                new BigDecimal("0.2660"),
                new BigDecimal("266.0"),
                new BigDecimal("1000"),
                new Interval(new BigDecimal("0.24"), new BigDecimal("0.290")),
                new Bounds(new BigDecimal("0.25"), new BigDecimal("0.28")))),
        table.observations);
    assertEquals(List.of(), table.notes);
  }

  /** Entente writes an apostrophe before what a spreadsheet would run; it is no part of a name. */
  @Test
  void theApostropheBeforeAFormulaIsUndone() throws Exception {
    Collected table =
        read(
            HEADER
                + "works,CN,'=Alpha,,2018,1\n"
                + "works,CN,'Alpha',,2018,2\n"
                + "works,CN,' @x,,2018,3\n");
    assertEquals(
        List.of("=Alpha", "'Alpha'", "' @x"),
        table.observations.stream().map(Observation::entity).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "works,CN,,,2018,|no value",
        "works,CN,,,2018,NA|no value",
        "works,CN,,,2018,12 345|is not a number",
        "works,CN,,,2018,'1E999999999'|is not a number",
        "works,CN,,,18,5|is not a year",
        "works,CN,,,2018.0,5|is not a year",
        "Works,CN,,,2018,5|is not the id of a metric",
        ",CN,,,2018,5|names no metric",
        "international-share,CN,,,2018,26.6|write 0.266 for 26.6 %",
        "partner-share-of-international,CN,,US,2018,-0.1|Shares are fractions.",
        "works,CN,,,2018|has 5 cells where the header has 6",
        "works,CN,,,2018,5,6|has 7 cells where the header has 6",
      })
  void aBadRowIsRejectedWithItsLine(String row, String words) throws Exception {
    Collected table = read(HEADER + "works,CN,,,2017,4\n" + row + "\nworks,CN,,,2019,6\n");
    assertEquals(2, table.observations.size());
    assertEquals(1, table.rejects.size());
    assertTrue(
        table.rejects.get(0).startsWith("Line 3: ") && table.rejects.get(0).contains(words),
        table.rejects.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.3,0.2,,|above upper",
        "0.2,,,|lower without upper",
        ",,,0.2|highest without lowest",
        ",,0.3,0.2|above highest",
      })
  void intervalsHaveTwoEndsInOrder(String ends, String words) throws Exception {
    Collected table =
        read(
            "metric,country,year,value,lower,upper,lowest,highest\nworks,CN,2018,0.25,"
                + ends
                + "\n");
    assertTrue(
        table.rejects.size() == 1 && table.rejects.get(0).contains(words),
        table.rejects.toString());
  }

  @Test
  void aDenominatorIsAboveZero() throws Exception {
    Collected table =
        read("metric,country,year,value,numerator,denominator\npartner-share,CN,2018,0,0,0\n");
    assertTrue(table.rejects.get(0).contains("above 0"), table.rejects.toString());
  }

  @Test
  void whatIsNotKeptIsSaid() throws Exception {
    Collected table = read("metric,country,year,value,remark,value\nworks,CN,2018,5,x,6\n");
    assertEquals(new BigDecimal("5"), table.observations.get(0).value());
    assertEquals(
        List.of(
            "Columns stand more than once and only the first was read: value.",
            "Columns that are not kept: remark."),
        table.notes);
  }

  @Test
  void aTableOfSeveralDatasetsIsRefusedAsAWhole() {
    SourceException refusal =
        assertThrows(
            SourceException.class,
            () ->
                read(
                    "metric,dataset,country,year,value\nworks,wos,CN,2018,5\n\nworks,scopus,CN,2018,6\n"));
    assertTrue(
        String.valueOf(refusal.getMessage()).contains("(scopus, wos; the second one in line 4)"),
        refusal.getMessage());
  }

  @Test
  void aTableInAnotherEncodingIsRefusedWithASentence() {
    byte[] latin = (HEADER + "works,CN,École,,2018,5\n").getBytes(ISO_8859_1);
    SourceException refusal = assertThrows(SourceException.class, () -> read(latin));
    assertEquals(Code.ENCODING, refusal.code());
    assertTrue(String.valueOf(refusal.getMessage()).contains("CSV UTF-8"), refusal.getMessage());
  }

  /** What R's write.csv and pandas make of the table is still the table. */
  @Test
  void otherProgramsMayWriteItToo() throws Exception {
    Collected table =
        read(
            "\"\",\"metric\",\"country\",\"entity\",\"year\",\"value\",\"numerator\"\n"
                + "\"1\",\"works\",\"NA\",NA,2018,1.5e3,NA\n");
    Observation namibia = table.observations.get(0);
    assertEquals("NA", namibia.country());
    assertEquals(0, new BigDecimal("1500").compareTo(namibia.value()));
    assertNull(namibia.numerator());
    assertEquals(List.of(), table.notes);
  }

  @Test
  void theTableOfSeveralDefinitionsIsNoTableOfOne() {
    byte[] bytes = "profile,metric,country,year,value,difference\n".getBytes(UTF_8);
    Match match = new ObservationTableSource().recognise(new Head(bytes, true, UTF_8, file(bytes)));
    assertEquals(Match.Level.UNSUPPORTED, match.level());
    assertTrue(match.reason().contains("entente sensitivity"), match.reason());
  }

  /** Figures of the US National Center for Science and Engineering Statistics, all rows good. */
  @ParameterizedTest
  @CsvSource({"ncses-2020-countries.csv", "ncses-2022-us-partners.csv"})
  void publishedTablesAreReadWhole(String name) throws Exception {
    Path path = SharedData.path("tables/" + name);
    List<String> lines = Files.readAllLines(path);
    Collected table = read(Files.readAllBytes(path));
    assertEquals(List.of(), table.rejects);
    assertEquals(lines.size() - 1, table.observations.size());
    Observation first = table.observations.get(0);
    assertEquals(lines.get(1).split(",", -1)[6], first.value().toPlainString());
  }
}
