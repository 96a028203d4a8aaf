package org.entente.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.entente.host.intake.ImportReport;
import org.entente.host.link.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that leave the program. */
final class OutputTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx"})
  void aTextThatASpreadsheetWouldRunIsNeutralised(String text) {
    assertEquals("'" + text, CsvTableWriter.neutralised(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "'x", "10.5555/x", "a=b", "(1)"})
  void otherTextsStayAsTheyAre(String text) {
    assertEquals(text, CsvTableWriter.neutralised(text));
  }

  @Test
  void numbersAreNeverNeutralisedAndNeverLocal() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      StringWriter out = new StringWriter();
      try (CsvTableWriter csv = new CsvTableWriter(out, "a", "b", "c", "d")) {
        csv.number(new BigDecimal("-1.25E+3")).number(null).whole(-7).text("x,\"y\"\nz").endRow();
      }
      assertEquals("a,b,c,d\r\n-1250,,-7,\"x,\"\"y\"\"\nz\"\r\n", out.toString());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aRowHasAsManyCellsAsTheHeader() throws IOException {
    try (CsvTableWriter csv = new CsvTableWriter(new StringWriter(), "a", "b")) {
      csv.text("x");
      assertThrows(IllegalStateException.class, csv::endRow);
    }
  }

  @Test
  void linksHaveTheColumnsOfTheContract() throws IOException {
    StringWriter out = new StringWriter();
    LinkCsv.write(List.of(new Link("a", "WOS:1", "b", "2-s2.0-1", "doi", 1.0, "accepted")), out);
    assertEquals(
        "a,a_key,b,b_key,rule,score,status\r\na,WOS:1,b,2-s2.0-1,doi,1,accepted\r\n",
        out.toString());
  }

  @Test
  void theReportOfATableCountsItsObservationsAndSaysWhyAFileWasRefused() throws IOException {
    ImportReport report =
        new ImportReport(
            "incites",
            "incites",
            new ImportReport.PluginVersion("source-incites", "0.1.0"),
            List.of(
                new ImportReport.FileReport(
                    "t.csv", "ab", "incites-table", true, "Why.", 2, 2, 0, 0, 6, List.of()),
                new ImportReport.FileReport(
                    "x.pdf", "cd", "", false, "No source reads it.", 0, 0, 0, 0, 0, List.of())),
            2,
            2,
            0,
            0,
            0,
            0,
            6,
            0.5);
    assertEquals(
        "{\"dataset\":\"incites\",\"source\":\"incites\","
            + "\"plugin\":{\"id\":\"source-incites\",\"version\":\"0.1.0\"},\"files\":["
            + "{\"file\":\"t.csv\",\"sha256\":\"ab\",\"format\":\"incites-table\",\"read\":2,"
            + "\"accepted\":2,\"duplicates\":0,\"rejected\":0,\"observations\":6,"
            + "\"problems\":[]},"
            + "{\"file\":\"x.pdf\",\"sha256\":\"cd\",\"format\":\"\",\"read\":0,\"accepted\":0,"
            + "\"duplicates\":0,\"rejected\":0,\"problems\":[{\"line\":0,\"record\":\"\","
            + "\"code\":\"NOT_THIS_FORMAT\",\"message\":\"No source reads it.\"}]}],"
            + "\"read\":2,\"accepted\":2,\"duplicates\":0,\"rejected\":0,\"addresses\":0,"
            + "\"unresolved\":0,\"observations\":6,\"seconds\":0.5}",
        Json.mapper().writeValueAsString(ImportReportJson.of(report)));
  }
}
