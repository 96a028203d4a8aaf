package org.entente.source.incites;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.model.EntityKind;
import org.entente.model.Observation;
import org.entente.spi.Code;
import org.entente.spi.Severity;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

class TableTest {

  /** Invented: 399 of 1500 are 26.6 %, 54 of 450 are 12 %. */
  private static final String LOCATIONS =
      """
      Name,Rank,Web of Science Documents,Times Cited,International Collaborations,% International Collaborations,Domestic Collaborations,% Domestic Collaborations,Category Normalized Citation Impact
      Baseline for All Items,n/a,1900,9000,440,23.16,200,10.53,1.0
      CHINA MAINLAND,1,1500,7000,399,26.6,180,12.0,1.123456789012345
      "KOREA, ""SOUTH""\",2,450,1234,54,12.0,45,10.0,n/a

      Filter Summary:
      Dataset: InCites Dataset + ESCI
      Schema:  Web of Science
      Domestic/International Collaboration:  All
      "Time Period:  [2018, 2018]"
      "Document Type:  [Article, Review]"
      Include Early Access documents:  true

      "Exported date  Jan 31, 2024. "
      "InCites dataset updated  2024-01-25. Includes Web of Science content indexed through 2023-12-31. "

      """;

  private static Observation only(List<Observation> observations, String country) {
    List<Observation> found =
        observations.stream()
            .filter(o -> o.country().equals(country) && o.entityKind() != EntityKind.BASELINE)
            .toList();
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }

  @Test
  void readsATableOfLocations() throws Exception {
    Collected table = Files.table(Files.text(LOCATIONS), "incites-locations");
    assertEquals(3, table.rows.size());
    assertEquals(List.of(), table.rejects);
    assertEquals(
        Observation.ofCountry(
            "international-share",
            "CHINA MAINLAND",
            "",
            2018,
            number("0.266"),
            number("399"),
            number("1500")),
        only(table.of("international-share"), "CHINA MAINLAND"));
    assertEquals(
        Observation.ofCountry(
            "domestic-share",
            "CHINA MAINLAND",
            "",
            2018,
            number("0.120"),
            number("180"),
            number("1500")),
        only(table.of("domestic-share"), "CHINA MAINLAND"));
    assertEquals(
        Observation.ofCountry("works", "CHINA MAINLAND", "", 2018, number("1500"), null, null),
        only(table.of("works"), "CHINA MAINLAND"));
    assertEquals(number("399"), only(table.of("international-works"), "CHINA MAINLAND").value());
    assertEquals(number("180"), only(table.of("domestic-works"), "CHINA MAINLAND").value());
    assertEquals(
        number("1.123456789012345"),
        only(table.of("incites-category-normalized-citation-impact"), "CHINA MAINLAND").value());
    assertEquals(number("1234"), only(table.of("incites-times-cited"), "KOREA, \"SOUTH\"").value());
    assertEquals(
        2,
        table.of("incites-category-normalized-citation-impact").size(),
        "n/a is no value: neither zero nor anything else");
    Observation baseline = table.of("works").get(0);
    assertEquals(EntityKind.BASELINE, baseline.entityKind());
    assertEquals("Baseline for All Items", baseline.entity());
    assertEquals("", baseline.country());
    assertEquals(List.of(2L, 3L, 4L), table.places.stream().map(at -> at.line()).toList());
    assertEquals("CHINA MAINLAND", table.places.get(1).record());
  }

  @Test
  void keepsTheFilterSummary() throws Exception {
    var provenance = Files.table(Files.text(LOCATIONS), "incites-locations").provenance();
    assertEquals("InCites locations", provenance.title());
    assertEquals("2024-01-25", provenance.datasetDate());
    assertEquals("Jan 31, 2024", provenance.exportDate());
    assertEquals(
        List.of(
            Map.entry("Dataset", "InCites Dataset + ESCI"),
            Map.entry("Schema", "Web of Science"),
            Map.entry("Domestic/International Collaboration", "All"),
            Map.entry("Time Period", "[2018, 2018]"),
            Map.entry("Document Type", "[Article, Review]"),
            Map.entry("Include Early Access documents", "true"),
            Map.entry(
                "InCites dataset updated",
                "2024-01-25. Includes Web of Science content indexed through 2023-12-31.")),
        List.copyOf(provenance.filters().entrySet()));
  }

  @Test
  void readsTheLinesAboveTheHeaderOfNewerExports() throws Exception {
    String newer =
        "InCites dataset updated Feb 2026.\nTime Period: [2021, 2021]\nDataset: InCites Dataset\n\n"
            + LOCATIONS.lines().limit(4).reduce("", (a, b) -> a + b + "\n");
    Collected table = Files.table(Files.text(newer), "incites-locations");
    assertEquals(3, table.rows.size());
    assertEquals("Feb 2026", table.provenance().datasetDate());
    assertEquals(2021, only(table.of("works"), "CHINA MAINLAND").year());
    assertEquals(6, table.places.get(0).line());
    assertEquals(List.of(), table.saying("no filter summary"));
  }

  @Test
  void saysThatAFileWithoutSummaryMayBeCut() throws Exception {
    String cut = LOCATIONS.lines().limit(4).reduce("", (a, b) -> a + b + "\n");
    Collected table = Files.table(Files.text(cut), "incites-locations");
    assertEquals(3, table.rows.size());
    assertEquals(Code.TRUNCATED, table.saying("no filter summary").get(0).code());
    assertNull(only(table.of("works"), "CHINA MAINLAND").year());
  }

  @Test
  void aTableCutAnywhereIsNeverReadInSilence() throws Exception {
    int header = LOCATIONS.indexOf('\n') + 1;
    int whole = LOCATIONS.indexOf("InCites dataset updated  2024");
    for (int end = header; end < whole; end++) {
      Collected table = Files.table(Files.text(LOCATIONS.substring(0, end)), "incites-locations");
      assertTrue(
          table.problems.stream().anyMatch(p -> p.code() == Code.TRUNCATED), "cut at " + end);
      assertTrue(table.rows.size() <= 3, "what is left of the summary is no row");
    }
  }

  @Test
  void aPercentageAboveAHundredHasLostItsDecimalMark() throws Exception {
    Collected table =
        Files.table(
            Files.text(
                "Name,Web of Science Documents,% Docs Cited\nSPAIN,10,7213\nITALY,9,72.1\n"));
    assertEquals(1, table.of("incites-percent-docs-cited").size());
    assertEquals(2, table.saying("above 100").get(0).at().line());
  }

  @Test
  void theSameTableIsTheSameInEveryEncodingAndSeparator() throws Exception {
    List<Observation> expected =
        Files.table(Files.text(LOCATIONS), "incites-locations").observations();
    List<List<String>> cells = cells(LOCATIONS);
    List<String> variants =
        List.of(
            "\uFEFF" + LOCATIONS,
            LOCATIONS.replace("\n", "\r\n"),
            "\uFEFF" + LOCATIONS.replace("\n", "\r\n"),
            join(cells, "\t", false),
            join(cells, ";", true));
    for (String variant : variants) {
      var file = Files.text(variant);
      assertEquals(expected, Files.table(file, "incites-locations").observations(), variant);
    }
    byte[] utf16 = ("\uFEFF" + join(cells, "\t", false)).getBytes(UTF_16LE);
    assertEquals(
        expected, Files.table(Files.bytes("t.txt", utf16), "incites-locations").observations());
  }

  @Test
  void theSameTableIsTheSameInAWorkbook() throws Exception {
    Collected text = Files.table(Files.text(LOCATIONS), "incites-locations");
    Collected workbook = Files.table(Files.workbook(cells(LOCATIONS)), "incites-locations");
    // A workbook stores numbers and not their digits: 12.0 comes back as 12.
    assertEquals(
        text.observations().stream().map(TableTest::stripped).toList(),
        workbook.observations().stream().map(TableTest::stripped).toList());
    assertEquals(text.provenance(), workbook.provenance());
    assertEquals(text.places.get(1).line(), workbook.places.get(1).line());
  }

  private static Observation stripped(Observation o) {
    return new Observation(
        o.metric(),
        o.country(),
        o.entityKind(),
        o.entity(),
        o.partner(),
        o.year(),
        o.value().stripTrailingZeros(),
        o.numerator(),
        o.denominator(),
        null,
        null);
  }

  @Test
  void readsWindows1252() throws Exception {
    String table =
        """
        Name,Web of Science Documents,Country or Region
        Universit\u00E9 de l'\u00C9toile,12,FRANCE
        """;
    Collected read =
        Files.table(Files.bytes("t.csv", table.getBytes(Charset.forName("windows-1252"))));
    assertEquals("Universit\u00E9 de l'\u00C9toile", read.of("works").get(0).entity());
    assertEquals(
        read.observations(),
        Files.table(Files.bytes("t.csv", table.getBytes(UTF_8))).observations());
  }

  @Test
  void saysThatCharactersAreLost() throws Exception {
    byte[] damaged =
        "\uFEFFName,Web of Science Documents,Country or Region\nUniversit? A,1,FRANCE\nB?,2,FRANCE\n"
            .getBytes(UTF_8);
    for (int i = 0; i < damaged.length; i++) {
      if (damaged[i] == '?') {
        damaged[i] = (byte) 0xE9;
      }
    }
    Collected table = Files.table(Files.bytes("t.csv", damaged));
    assertEquals(2, table.rows.size());
    assertEquals(1, table.saying("lost characters").size());
    assertEquals(Code.ENCODING, table.saying("lost characters").get(0).code());
  }

  @Test
  void readsNamesThatHoldQuotationMarks() throws Exception {
    Collected comma =
        Files.table(
            Files.text(
                "Name,Web of Science Documents,Country or Region\n"
                    + "\"\"\"Invented\"\" University, A Coast\",1,SPAIN\n"));
    assertEquals("\"Invented\" University, A Coast", comma.of("works").get(0).entity());
    Collected tab =
        Files.table(
            Files.text(
                "Name\tWeb of Science Documents\tCountry or Region\n"
                    + "The \"Other\" University\t2\tSPAIN\n"));
    assertEquals(
        List.of("The \"Other\" University"),
        tab.of("works").stream().map(Observation::entity).toList());
  }

  @Test
  void aHintForExcelIsNoFilter() throws Exception {
    Collected table =
        Files.table(Files.text("sep=;\nName;Web of Science Documents\nSPAIN;10\nITALY;9\n"));
    assertEquals(2, table.of("works").size());
    assertEquals(Map.of(), table.provenance().filters());
  }

  @Test
  void readsATrendOfALocation() throws Exception {
    Collected table =
        Files.table(
            Files.text(
                """
                Name,Web of Science Documents,Publication Year,Rank,International Collaborations,% International Collaborations
                Global Baseline,1000,2019,n/a,200,20.0
                CHINA MAINLAND,500,2019,1,133,26.6
                CHINA MAINLAND,600,2020,1,120,20.0

                Filter Summary:
                "Time Period:  [2019, 2020]"
                Location:  [CHINA MAINLAND]
                "InCites dataset updated  2024-01-25. "
                """));
    List<Observation> shares = table.of("international-share");
    assertEquals(3, shares.size());
    assertEquals(EntityKind.BASELINE, shares.get(0).entityKind());
    assertEquals("", shares.get(0).country());
    assertEquals(
        Observation.ofCountry(
            "international-share",
            "CHINA MAINLAND",
            "",
            2020,
            number("0.200"),
            number("120"),
            number("600")),
        shares.get(2));
  }

  @Test
  void readsThousandsAndSignsOfPercent() throws Exception {
    Collected table =
        Files.table(
            Files.text(
                """
                Name,Web of Science Documents,International Collaborations,% International Collaborations,Country or Region
                Invented University,"1,234,500","617,250",50.00%,SPAIN
                Small College,"1,000",250,25 %,SPAIN
                """));
    assertEquals(List.of(), table.saying("left out"));
    assertEquals(number("1234500"), table.of("works").get(0).value());
    assertEquals(number("0.5000"), table.of("international-share").get(0).value());
    assertEquals(number("617250"), table.of("international-share").get(0).numerator());
    assertEquals(number("0.25"), table.of("international-share").get(1).value());
  }

  @Test
  void readsDecimalCommasWhereTheFileShowsThem() throws Exception {
    Collected table =
        Files.table(
            Files.text(
                """
                Name;Web of Science Documents;International Collaborations;% International Collaborations;Category Normalized Citation Impact
                SPAIN;1.500;399;26,6;0,974
                FRANCE;2000;500;25;1,125
                ;;;;
                Filter Summary:;;;;
                Time Period:  [2020, 2020];;;;
                InCites dataset updated  2024-01-25. ;;;;
                """));
    assertEquals(number("1500"), only(table.of("works"), "SPAIN").value());
    assertEquals(number("0.266"), only(table.of("international-share"), "SPAIN").value());
    String impact = "incites-category-normalized-citation-impact";
    assertEquals(number("0.974"), only(table.of(impact), "SPAIN").value());
    assertEquals(number("1.125"), only(table.of(impact), "FRANCE").value(), "not 1125");
    assertEquals(2020, only(table.of("works"), "SPAIN").year());
  }

  @Test
  void doesNotGuessWhatANumberOfTwoMeaningsIs() throws Exception {
    Collected table =
        Files.table(
            Files.text(
                """
                Name;Web of Science Documents;Category Normalized Citation Impact;Citation Impact
                SPAIN;1500;1,125;7
                FRANCE;2000;1,250;8
                """));
    assertEquals(2, table.of("works").size());
    assertEquals(2, table.of("incites-citation-impact").size());
    assertEquals(List.of(), table.of("incites-category-normalized-citation-impact"));
    assertEquals(2, table.saying("decimals or thousands").size());
    assertEquals(2, table.saying("decimals or thousands").get(0).at().line());
  }

  @Test
  void readsATrendAndKeepsItsBaselinesApart() throws Exception {
    String trend =
        """
        Name;Web of Science Documents;Publication Year;Rank;International Collaborations;% International Collaborations
        Global Baseline;3000;2019;n/a;600;20
        Global Baseline;3100;2020;n/a;620;20
        Baseline ( SPAIN );300;2019;n/a;150;50
        Invented University;30;2019;1;12;40
        Invented University;40;2020;1;10;25
        ;;;;;
        Filter Summary:;;;;;
        Time Period:  [2019, 2020];;;;;
        Organization Name:  [Invented University];;;;;
        InCites dataset updated  2024-01-25. ;;;;;
        """;
    Collected table = Files.table(Files.text(trend), "incites-organisations");
    assertEquals(5, table.rows.size());
    List<Observation> works = table.of("works");
    assertEquals(
        List.of(
            EntityKind.BASELINE,
            EntityKind.BASELINE,
            EntityKind.BASELINE,
            EntityKind.ORGANISATION,
            EntityKind.ORGANISATION),
        works.stream().map(Observation::entityKind).toList());
    assertEquals(
        Arrays.asList(2019, 2020, 2019, 2019, 2020),
        works.stream().map(Observation::year).toList());
    assertEquals("SPAIN", works.get(2).country());
    assertEquals("", works.get(0).country());
    assertEquals("Invented University", works.get(4).entity());
    assertEquals(number("0.25"), table.of("international-share").get(4).value());
  }

  @Test
  void aPeriodOfSeveralYearsIsNoYear() throws Exception {
    Collected table =
        Files.table(
            Files.text(LOCATIONS.replace("[2018, 2018]", "[2014, 2018]")), "incites-locations");
    assertNull(only(table.of("works"), "CHINA MAINLAND").year());
    assertEquals(1, table.saying("several years together").size());
    Collected plain =
        Files.table(Files.text(LOCATIONS.replace("[2018, 2018]", "2018")), "incites-locations");
    assertEquals(2018, only(plain.of("works"), "CHINA MAINLAND").year());
  }

  @Test
  void leavesOutRatesThatAFilterHasMade() throws Exception {
    String filtered =
        """
        Name,Web of Science Documents,International Collaborations,% International Collaborations,% Industry Collaborations,% Docs Cited,Country or Region
        Home University,200,90,45.0,1.5,70.0,SPAIN
        Foreign University,80,80,100.0,2.5,75.0,FRANCE

        Filter Summary:
        "Time Period:  [2020, 2020]"
        Collaborations with Organizations:  [Invented Council]
        """;
    Collected table = Files.table(Files.text(filtered));
    assertEquals(List.of(), table.of("international-share"));
    assertEquals(List.of(), table.of("incites-percent-industry-collaborations"));
    assertEquals(2, table.of("incites-percent-docs-cited").size());
    assertEquals(2, table.of("works").size());
    assertEquals(2, table.of("international-works").size());
    assertEquals(1, table.saying("Collaborations with Organizations: [Invented Council]").size());
    Collected people =
        Files.table(Files.text(filtered.replace("with Organizations", "with People")));
    assertEquals(List.of(), people.of("international-share"));
    Collected all = Files.table(Files.text(filtered.replace("[Invented Council]", "All")));
    assertEquals(2, all.of("international-share").size());
  }

  @Test
  void leavesOutRatesThatAreAHundredThroughout() throws Exception {
    Collected table =
        Files.table(
            Files.text(
                """
                Name,Web of Science Documents,International Collaborations,% International Collaborations,Country or Region
                Global Baseline,1000,200,20.0,n/a
                One University,20,20,100.0,SPAIN
                Two University,10,10,100.0,FRANCE
                """));
    assertEquals(List.of(), table.of("international-share"));
    assertEquals(1, table.saying("although the file mentions none").size());
    assertEquals(Severity.WARNING, table.saying("although").get(0).severity());
  }

  private static final String PARTNERS =
      """
      Name,Rank,Web of Science Documents,Times Cited,International Collaborations,% International Collaborations
      USA,1,300,900,300,100.0
      ENGLAND,2,120,400,120,100.0
      CHINA MAINLAND,3,1500,7000,399,26.6

      Filter Summary:
      "Time Period:  [2019, 2019]"
      Collaborations with Locations:  [CHINA MAINLAND]
      """;

  @Test
  void readsPartnerWorksWhereTheTableIsOfJointWorks() throws Exception {
    Collected table = Files.table(Files.text(PARTNERS), "incites-locations");
    assertEquals(
        Observation.ofCountry(
            "partner-works", "USA", "CHINA MAINLAND", 2019, number("300"), null, null),
        only(table.of("partner-works"), "USA"));
    assertEquals(2, table.of("partner-works").size(), "the location is no partner of itself");
    assertEquals(List.of(), table.of("works"));
    assertEquals(List.of(), table.of("international-works"));
    assertEquals(List.of(), table.of("international-share"));
    assertEquals("CHINA MAINLAND", only(table.of("incites-times-cited"), "USA").partner());
    assertEquals(3, table.rows.size());
    assertEquals(1, table.saying("kept as partner-works").size());
    assertEquals(
        "InCites locations, works with CHINA MAINLAND",
        table.provenance().title(),
        "not to be compared with a table of all works");
  }

  @Test
  void jointWorksOfALocationAreNotItsWorks() throws Exception {
    for (String filter :
        List.of(
            "\"Collaborations with Locations:  [CHINA MAINLAND, USA]\"",
            "Collaborations with Organizations:  [Invented Council]")) {
      String several = PARTNERS.replace("Collaborations with Locations:  [CHINA MAINLAND]", filter);
      Collected table = Files.table(Files.text(several), "incites-locations");
      assertEquals(List.of(), table.of("works"));
      assertEquals(List.of(), table.of("partner-works"));
      assertEquals(3, table.of("incites-web-of-science-documents").size());
    }
  }

  @Test
  void aTableOfInternationalWorksAloneCountsThose() throws Exception {
    String international =
        LOCATIONS.replace("Collaboration:  All", "Collaboration:  International");
    Collected table = Files.table(Files.text(international), "incites-locations");
    assertEquals(List.of(), table.of("works"));
    assertEquals(number("1500"), only(table.of("international-works"), "CHINA MAINLAND").value());
    assertEquals(List.of(), table.of("international-share"));
  }

  @Test
  void takesTheCountryOfOtherTablesFromTheirFilter() throws Exception {
    String areas =
        """
        Name,Web of Science Documents
        ONCOLOGY,20
        "CHEMISTRY, PHYSICAL",30

        Filter Summary:
        "Time Period:  [2020, 2020]"
        Location:  [SPAIN]
        """;
    Collected one = Files.table(Files.text(areas));
    assertEquals("SPAIN", one.of("works").get(0).country());
    assertEquals(EntityKind.RESEARCH_AREA, one.of("works").get(0).entityKind());
    assertEquals("CHEMISTRY, PHYSICAL", one.of("works").get(1).entity());
    Collected two =
        Files.table(
            Files.text(areas.replace("Location:  [SPAIN]", "\"Locations:  [SPAIN, ITALY]\"")));
    assertEquals("", two.of("works").get(0).country());
  }

  @Test
  void regionsAreGivenInTheSourcesWords() throws Exception {
    Collected table =
        Files.table(
            Files.text(
                """
                Name,Web of Science Documents
                EU-27,200
                ASIA PACIFIC,300
                GERMANY (FED REP GER),30
                """));
    assertEquals(
        List.of("EU-27", "ASIA PACIFIC", "GERMANY (FED REP GER)"),
        table.of("works").stream().map(Observation::country).toList());
  }

  @Test
  void warnsOfARowThatContradictsItself() throws Exception {
    Collected table =
        Files.table(
            Files.text(LOCATIONS.replace("1500,7000,399,26.6", "1500,7000,399,36.6")),
            "incites-locations");
    assertEquals(1, table.saying("contradicts itself").size());
    assertEquals(3, table.saying("contradicts itself").get(0).at().line());
    assertEquals(2, table.of("international-share").size());
    assertEquals(3, table.of("works").size(), "the counts stay");
    assertEquals(List.of(), table.rejects);
  }

  @Test
  void rejectsWhatCannotBeUsedWithItsLine() throws Exception {
    Collected table =
        Files.table(
            Files.text(
                """
                Name,Web of Science Documents,Times Cited,Country or Region
                Good University,10,100,SPAIN
                Cut University,10
                Wide University,10,100,SPAIN,more
                ,10,100,SPAIN
                Bad University,ten,100,SPAIN
                Half University,10,many,SPAIN

                Filter Summary:
                "Time Period:  [2020, 2020]"

                Second University,10,100,SPAIN
                """));
    assertEquals(2, table.rows.size());
    assertEquals(
        List.of(3L, 4L, 5L, 6L, 12L), table.rejects.stream().map(r -> r.at().line()).toList());
    assertEquals(
        List.of(Code.MALFORMED, Code.MALFORMED, Code.BAD_VALUE, Code.BAD_VALUE, Code.MALFORMED),
        table.rejects.stream().map(Collected.Reject::code).toList());
    assertEquals("Cut University,10", table.rejects.get(0).raw());
    assertTrue(table.rejects.get(4).why().contains("several exports in one"));
    assertEquals(1, table.of("incites-times-cited").size());
    assertEquals(7, table.saying("'many' is not a number").get(0).at().line());
  }

  @Test
  void saysWhereAQuotationMarkIsNotClosed() throws Exception {
    Collected table =
        Files.table(
            Files.text(
                """
                Name,Web of Science Documents,Country or Region
                Good University,10,SPAIN
                "Open University,10,SPAIN
                Lost University,10,SPAIN
                """));
    assertEquals(1, table.rows.size());
    assertEquals(3, table.rejects.get(0).at().line());
    assertTrue(table.rejects.get(0).why().contains("runs over 2 lines"), table.rejects::toString);
  }

  @Test
  void tellsRequiredColumnsFromRecommendedOnes() throws Exception {
    SourceException refused =
        assertThrows(
            SourceException.class,
            () ->
                Files.table(
                    Files.text("Rank,Web of Science Documents,Times Cited\n1,2,3\n"),
                    "incites-table"));
    assertEquals(Code.MISSING_COLUMN, refused.code());
    assertTrue(String.valueOf(refused.getMessage()).contains("Name"));
    SourceException foreign =
        assertThrows(
            SourceException.class, () -> Files.table(Files.text("a,b\n1,2\n"), "incites-table"));
    assertEquals(Code.MISSING_COLUMN, foreign.code());
    Collected bare =
        Files.table(
            Files.text(
                """
                Name,% Docs Cited,Category Normalized Citation Impact
                SPAIN,70.5,1.25

                Filter Summary:
                Dataset: InCites Dataset
                """));
    assertEquals(1, bare.saying("no column Web of Science Documents").size());
    assertEquals(number("0.705"), bare.of("incites-percent-docs-cited").get(0).value());
  }

  @Test
  void columnsOfTheSameNameAndOfWordsAreNamed() throws Exception {
    Collected table =
        Files.table(
            Files.text(
                """
                Name,Web of Science Documents,JCI Quartile,Documents in Top 1%,% Documents in Top 1%,Documents in Top 1%
                Journal of Invented Results,10,Q1,3,30.0,4
                """));
    assertEquals(EntityKind.PUBLICATION_SOURCE, table.of("works").get(0).entityKind());
    assertEquals(number("3"), table.of("incites-documents-in-top-1-percent").get(0).value());
    assertEquals(
        number("0.300"), table.of("incites-percent-documents-in-top-1-percent").get(0).value());
    assertEquals(1, table.saying("JCI Quartile").size());
    assertEquals(1, table.saying("more than once").size());
  }

  @Test
  void stopsWhenTheSinkIsClosed() throws Exception {
    Collected table = new Collected(1);
    new InCitesTableSource()
        .read(Files.text(LOCATIONS), "incites-locations", table.observationSink());
    assertEquals(1, table.rows.size());
  }

  /** The cells of a small table, by rules that are enough for the fixtures here. */
  static List<List<String>> cells(String csv) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : csv.lines().toList()) {
      List<String> row = new ArrayList<>();
      StringBuilder cell = new StringBuilder();
      boolean quoted = false;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == '"') {
          if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
            cell.append('"');
            i++;
          } else {
            quoted = !quoted;
          }
        } else if (c == ',' && !quoted) {
          row.add(cell.toString());
          cell.setLength(0);
        } else {
          cell.append(c);
        }
      }
      row.add(cell.toString());
      rows.add(row);
    }
    return rows;
  }

  /** Rows as a spreadsheet program saves them: every row padded to the width of the widest. */
  private static String join(List<List<String>> rows, String separator, boolean padded) {
    int width = padded ? rows.stream().mapToInt(List::size).max().orElse(0) : 0;
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      while (cells.size() < width) {
        cells.add("");
      }
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i);
        boolean quote = cell.contains("\"") || cell.contains(separator);
        text.append(i == 0 ? "" : separator);
        text.append(quote ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
