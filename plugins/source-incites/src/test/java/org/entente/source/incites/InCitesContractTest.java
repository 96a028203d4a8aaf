package org.entente.source.incites;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.kit.Fixture;
import org.entente.kit.IndicatorSourceContract;
import org.entente.kit.Sample;
import org.entente.kit.SourceContract;
import org.entente.spi.FileSource;
import org.entente.spi.IndicatorSource;
import org.junit.jupiter.api.Nested;

/** Both InCites sources keep the contract of every source. */
class InCitesContractTest {

  private static final String SUMMARY =
      """

      "Filter Summary:"
      "Dataset: InCites Dataset"
      "Schema: Web of Science"
      "Time Period: [2018, 2018]"
      "Exported date Feb 6, 2024."
      "InCites dataset updated Jan 31, 2024. Includes Web of Science content indexed through Dec 31, 2023."
      """;

  private static final String LOCATIONS =
      """
      Name,Rank,Web of Science Documents,Times Cited,International Collaborations,% International Collaborations
      CHINA MAINLAND,1,413500,9000000,110000,26.6
      USA,2,500000,16000000,200000,40
      CÔTE D'IVOIRE,3,1500,4000,1200,80
      Baseline for All Items,n/a,2000000,30000000,600000,30
      """;

  private static final String TREND =
      """
      Name\tPublication Year\tWeb of Science Documents\tInternational Collaborations\t% International Collaborations
      CHINA MAINLAND\t2017\t361000\t93000\t25.8
      CHINA MAINLAND\t2018\t413500\t110000\t26.6
      USA\t2018\t500000\t200000\t40
      """;

  private static final String ORGANISATIONS =
      """
      "Name","Rank","Country or Region","Web of Science Documents","Category Normalized Citation Impact"
      "University of Port Ilse","1","CHINA MAINLAND","1200","1.25"
      "Lunn ""Old"" College, Boston","2","USA","800","1.5"
      """;

  private static final String DOCUMENTS =
      """
      Accession Number,DOI,Pubmed ID,Article Title,Authors,Source,Publication Date,Times Cited,Category Expected Citations,Category Normalized Citation Impact
      WOS:000800000000001,10.5555/kit.1,,Tides of an invented sea,"Norén, K; Li, W",JOURNAL OF INVENTED RESULTS,2018,12,6,2
      WOS:000800000000002,,,"Currents, and what they carry","Smith, J",JOURNAL OF INVENTED SEAS,2017,0,5.5,0
      """;

  private static byte[] workbook(String csv) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Entente test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("table");
      int row = 0;
      for (String line : csv.lines().toList()) {
        int column = 0;
        for (String cell : line.split(",", -1)) {
          sheet.value(row, column++, cell);
        }
        row++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Nested
  class Tables extends IndicatorSourceContract {

    @Override
    protected IndicatorSource source() {
      return new InCitesTableSource();
    }

    @Override
    protected List<Fixture> fixtures() {
      String locations = TableKind.LOCATIONS.format();
      return List.of(
          Fixture.text("locations.csv", locations, LOCATIONS + SUMMARY, 4),
          Fixture.text("without-summary.csv", locations, LOCATIONS, 4),
          Fixture.text("trend.tsv", locations, TREND + SUMMARY, 3),
          Fixture.text(
              "organisations.csv", TableKind.ORGANISATIONS.format(), ORGANISATIONS + SUMMARY, 2),
          Fixture.text("utf16.tsv", locations, TREND + SUMMARY, 3).in(UTF_16LE),
          Fixture.binary("locations.xlsx", locations, workbook(LOCATIONS), 4));
    }

    @Override
    protected Set<Sample> ownSamples() {
      return Set.of(Sample.INCITES_TABLE);
    }
  }

  @Nested
  class DocumentLists extends SourceContract {

    @Override
    protected FileSource source() {
      return new InCitesDocumentSource();
    }

    @Override
    protected List<Fixture> fixtures() {
      return List.of(
          Fixture.text("documents.csv", InCites.DOCUMENTS, DOCUMENTS, 2),
          Fixture.text("documents-utf16.csv", InCites.DOCUMENTS, DOCUMENTS, 2).in(UTF_16LE));
    }

    @Override
    protected Set<Sample> ownSamples() {
      return Set.of(Sample.INCITES_DOCUMENTS);
    }
  }
}
