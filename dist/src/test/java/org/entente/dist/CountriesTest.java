package org.entente.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.dist.Distribution.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as a country, and how an address gets it, as a user of the program finds it. */
class CountriesTest {

  @TempDir static Path folder = Path.of("");

  /** Invented records of Web of Science; the first has a corresponding author in Hong Kong. */
  private static final String RECORDS =
      """
      FN Clarivate Analytics Web of Science
      VR 1.0
      PT J
      AU Ming, L
         Doe, J
      AF Ming, Li
         Doe, Jane
      TI An invented title
      DT Article
      C1 [Ming, Li] Univ Example, Hong Kong, Peoples R China.
         [Ming, Li; Doe, Jane] Univ Beispiel, Beijing 100081, Peoples R China.
      RP Ming, L (corresponding author), Univ Example, Hong Kong, Peoples R China.
      PY 2018
      UT WOS:000000000000001
      ER

      PT J
      AU Roe, R
         Poe, P
      AF Roe, Richard
         Poe, Paula
      TI Another invented title
      DT Article
      C1 [Roe, Richard] Univ Example, Leeds LS2 9JT, W Yorkshire, England.
         [Poe, Paula] Univ Example, Glasgow, Scotland.
      PY 2018
      UT WOS:000000000000002
      ER

      PT J
      AU Noe, N
      AF Noe, Nora
      TI A third
      DT Article
      C1 [Noe, Nora] Inst Things, Univ Nowhere.
      PY 2018
      UT WOS:000000000000003
      ER

      PT J
      AU Noe, N
      AF Noe, Nora
      TI A fourth
      DT Article
      C1 [Noe, Nora] Lab Other Things, Univ Nowhere.
      PY 2018
      UT WOS:000000000000004
      ER

      EF
      """;

  private static Run run(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--library");
    all.add(folder.resolve("library").toString());
    return Distribution.run(all.toArray(String[]::new));
  }

  private static String out(String... arguments) throws Exception {
    Run run = run(arguments);
    assertEquals(0, run.exit(), run.err());
    return run.out();
  }

  @BeforeAll
  static void load() throws Exception {
    Path file = Files.writeString(folder.resolve("savedrecs.txt"), RECORDS, UTF_8);
    out("import", file.toString(), "--dataset", "wos");
  }

  /** Year and value of each row, with the profile where there is one. */
  private static List<String> values(String csv, int... columns) {
    return csv.lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                Stream.of(columns.length == 0 ? new int[] {2, 5, 6} : columns)
                    .flatMapToInt(java.util.Arrays::stream)
                    .mapToObj(column -> cells[column])
                    .reduce((a, b) -> a + " " + b)
                    .orElse(""))
        .toList();
  }

  private static String works(String country, String... options) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "measure",
                "international-works",
                "--dataset",
                "wos",
                "--country",
                country,
                "--format",
                "csv"));
    arguments.addAll(List.of(options));
    return String.join(";", values(out(arguments.toArray(String[]::new))));
  }

  @Test
  void aProfileDecidesWhatIsInternational() throws Exception {
    assertEquals("CN 2018 1", works("CN"));
    assertEquals("CN 2018 0", works("CN", "--profile", "CN+HK+MO"));
    assertEquals("CN 2018 0", works("CN", "--fold", "HK:CN"));
    assertEquals("GB 2018 0", works("GB"));
    assertEquals("GB-SCT 2018 1", works("GB-SCT", "--profile", "GB-nations"));
    assertEquals("EU 2018 0", works("EU", "--profile", "EU"));
    Run refused = run("measure", "works", "--dataset", "wos", "--country", "EU");
    assertEquals(1, refused.exit());
    assertTrue(refused.err().contains("--profile EU or --profile EU-27"), refused.err());
    String table =
        out("measure", "works", "--dataset", "wos", "--country", "CN", "--profile", "CN+HK+MO");
    assertTrue(table.contains("China with Hong Kong and Macao (profile CN+HK+MO)"), table);
  }

  @Test
  void theSameUnderEveryProfileInOneCall() throws Exception {
    String csv =
        out(
            "sensitivity",
            "international-share",
            "--dataset",
            "wos",
            "--country",
            "CN",
            "--format",
            "csv");
    List<String> rows = values(csv, 0, 7, 14);
    assertEquals("iso 1 ", rows.get(0));
    assertEquals("CN+HK+MO 0 -1", rows.get(1));
    assertEquals(8, rows.size(), csv);
    String table = out("sensitivity", "international-share", "--dataset", "wos", "--country", "CN");
    assertTrue(table.contains("-100.00 points"), table);
    assertTrue(table.contains("These change nothing here: GB-nations"), table);
    String profiles = Distribution.run("profiles", "--format", "json").out().strip();
    assertTrue(profiles.startsWith("[{\"id\":\"CN\""), profiles);
  }

  @Test
  void oneAliasSettlesManyAddressesWithoutAnImport() throws Exception {
    assertEquals(
        List.of("Univ Nowhere,2,2"),
        out("dataset", "wos", "--unresolved", "--format", "csv")
            .lines()
            .skip(1)
            .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, 3)))
            .toList());
    String added = out("alias", "add", "Univ Nowhere", "nz");
    assertTrue(added.contains("2 addresses of 2 works have another country now"), added);
    assertEquals(
        "NZ 2018 2",
        String.join(
            ";",
            values(
                out(
                    "measure",
                    "works",
                    "--dataset",
                    "wos",
                    "--country",
                    "NZ",
                    "--format",
                    "csv"))));
    String measured = out("measure", "works", "--dataset", "wos", "--country", "NZ");
    assertTrue(measured.contains("with own names "), measured);
    assertEquals("Univ Nowhere\tNZ", out("alias").strip());
    Run explained = run("country", "Dept X, Univ Nowhere");
    assertEquals("NZ\tuser-alias\tUniv Nowhere\tDept X, Univ Nowhere", explained.out().strip());
    assertTrue(explained.err().contains("New Zealand (stated)"), explained.err());
    assertTrue(explained.err().contains("+own."), explained.err());
    out("alias", "remove", "univ nowhere");
    assertTrue(
        out("dataset", "wos", "--unresolved", "--format", "csv").contains("Univ Nowhere,2,2"));
    assertEquals(1, run("alias", "remove", "Univ Nowhere").exit());
    assertEquals(1, run("alias", "add", "Univ Nowhere", "Utopia").exit());
    assertEquals(0, run("resolve", "wos").exit());
    assertEquals(1, run("resolve", "absent").exit());
  }

  @Test
  void everyDecisionIsExplained() throws Exception {
    Run run = run("country", "--format", "json", "Univ Example, Atlanta, GA 30303", "Dept");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertEquals("US", json.get(0).get("country").asText());
    assertEquals("us-state-zip", json.get(0).get("rule").asText());
    assertEquals("GA 30303", json.get(0).get("text").asText());
    assertEquals("stated", json.get(0).get("certainty").asText());
    assertEquals("-", json.get(1).get("country").asText());
    assertEquals("none", json.get(1).get("certainty").asText());
    assertTrue(json.get(0).get("explanation").asText().startsWith("United States (stated)"));
  }

  @Test
  void whatTheAddressesCanSayIsSaid() throws Exception {
    JsonNode json = new ObjectMapper().readTree(out("dataset", "wos", "--format", "json"));
    JsonNode addresses = json.get("addresses");
    assertEquals(4, addresses.get("works").asInt());
    assertEquals(4, addresses.get("worksTied").asInt());
    assertEquals(6, addresses.get("authorshipsTied").asInt());
    assertEquals(0, addresses.get("statedBeside").asInt());
    assertTrue(out("dataset", "wos").contains("6 of the 6 authorships"));
  }

  /** Invented: a laboratory in Wuhan of an organisation that the database keeps under Norway. */
  private static final String PROFILED =
      """
      {"abstracts-retrieval-response": {
        "affiliation": [
          {"@id": "60000001", "affilname": "Fjord Research Asia", "affiliation-country": "Norway"},
          {"@id": "60000002", "affilname": "Harbour College", "affiliation-country": "Italy"}],
        "coredata": {"eid": "2-s2.0-70000000801", "dc:title": "Invented", "subtype": "ar",
          "subtypeDescription": "Article", "prism:coverDate": "2021-05-01", "citedby-count": "4"},
        "authors": {"author": [
          {"@auid": "1", "@seq": "1", "ce:indexed-name": "Zhou K.", "affiliation": {"@id": "60000001"}},
          {"@auid": "2", "@seq": "2", "ce:indexed-name": "Rossi A.", "affiliation": {"@id": "60000002"}}]},
        "item": {"bibrecord": {"head": {"author-group": [
          {"affiliation": {"@afid": "60000001", "@country": "chn",
             "ce:source-text": "Lab Rivers, Fjord Research Asia, Wuhan 430000, China"},
           "author": {"@auid": "1", "@seq": "1"}},
          {"affiliation": {"@afid": "60000002", "ce:source-text": "Harbour College"},
           "author": {"@auid": "2", "@seq": "2"}}]}}}}}
      """;

  /** The address and what the database says of the organisation are two things, and both stay. */
  @Test
  void theDatabasesOwnCountryIsKeptApartAndChosen() throws Exception {
    Path file = Files.writeString(folder.resolve("scopus.json"), PROFILED, UTF_8);
    out("import", file.toString(), "--dataset", "api");
    assertEquals(
        List.of(
            "address,organisation,country,organisation_country,count,file,line",
            "\"Lab Rivers, Fjord Research Asia, Wuhan 430000, China\",Fjord Research Asia,CN,NO,1,scopus.json,1"),
        out("dataset", "api", "--differences", "--format", "csv").lines().toList());
    String described = out("dataset", "api");
    assertTrue(described.contains("1 of them say another themselves"), described);
    assertEquals("CN 2021 1", profiled("CN"));
    assertEquals("IT 2021 1", profiled("IT"));
    assertEquals("CN 2021 0", profiled("CN", "--countries-from", "address-only"));
    assertEquals("IT 2021 0", profiled("IT", "--countries-from", "address-only"));
    assertEquals("CN 2021 0", profiled("CN", "--countries-from", "organisation"));
    assertEquals("NO 2021 1", profiled("NO", "--countries-from", "organisation"));
    String said =
        out(
            "measure",
            "works",
            "--dataset",
            "api",
            "--country",
            "NO",
            "--countries-from",
            "organisation");
    assertTrue(said.contains("the source's own profile of the organisation"), said);
  }

  private static String profiled(String country, String... options) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "measure",
                "international-works",
                "--dataset",
                "api",
                "--country",
                country,
                "--format",
                "csv"));
    arguments.addAll(List.of(options));
    return String.join(";", values(out(arguments.toArray(String[]::new))));
  }
}
