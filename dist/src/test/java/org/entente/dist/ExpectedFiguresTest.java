package org.entente.dist;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.app.Workspace;
import org.entente.host.engine.ScopedView;
import org.entente.host.engine.ViewScope;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportRequest;
import org.entente.host.measure.CountryWords;
import org.entente.host.measure.QuestionParser;
import org.entente.kit.SharedData;
import org.entente.model.Observation;
import org.entente.spi.Rows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Figures that bibliometrix 5.4 and a plain audit computed on some of the shared files, against
 * what Entente measures on them: all document types, full counting.
 *
 * <p>The two agree, or a record explains why not. {@link Explained} lists the records one by one,
 * with the reason and with what of their addresses shows it. From these records alone the tables
 * are brought from theirs to ours, cell by cell: every cell that Entente measures must then be the
 * same, so that no difference of a table goes unexplained and no explanation stands without a
 * difference.
 *
 * <p>What is compared how:
 *
 * <ul>
 *   <li>{@code docs_per_year}, years and DOIs of {@code per_record}: the same throughout.
 *   <li>{@code per_record} countries (AU_CO): the same but for {@link Explained#COUNTRIES}; the
 *       audit's (their per_record with {@code audit_differences} in place of what it corrects) but
 *       for {@link Explained#AUDITED_COUNTRIES}.
 *   <li>{@code country_docs} and {@code collab_diag}: the metric {@code works}; {@code
 *       collab_per_year}: {@code works}, {@code international-works} and {@code
 *       international-share}, for the countries that the table has (the six with most documents;
 *       the audit's table has all); {@code collab_pairs}: {@code partner-works}.
 *   <li>{@code MCP_SCP}: documents by country of the corresponding author, single-country or
 *       multi-country. Entente's side is a query on its published view: the works whose
 *       corresponding author has an address in the country, each under every such country. The same
 *       but for {@link Explained#CORRESPONDING}.
 *   <li>{@code merge_counts}: see {@link #linksAreTheirMergesByDoi}.
 * </ul>
 */
class ExpectedFiguresTest {

  /** The sets of expected figures. */
  enum Corpus {
    G_WOS("wos/glauberbalthazar83__PoultryBibliometric__savedrecs.txt", "wos-tagged"),
    G_SCO("scopus/glauberbalthazar83__PoultryBibliometric__scopus.csv", "scopus-csv"),
    H_WOS("wos/Helioszjr__Bibliometrix__savedrecs.txt", "wos-tagged"),
    H_SCO("scopus/Helioszjr__Bibliometrix__scopus.csv", "scopus-csv"),
    TOB_SCO("scopus/tributetotobler__bibliotobler__scopus.csv", "scopus-csv"),
    RACE_WOS("wos/professornaite__racism-stem-ed__records.txt", "wos-tagged"),
    MK_WOS("wos/UWNETLAB__metaknowledge__savedrecs.txt", "wos-tagged");

    private final String file;
    private final String format;

    Corpus(String file, String format) {
      this.file = file;
      this.format = format;
    }

    /** The name of the set, of its files and of its dataset here. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    List<NamedCsvRecord> rows(String table) throws Exception {
      return PublishedFigures.rows(id() + "_" + table + ".csv");
    }
  }

  /**
   * What is said of a work.
   *
   * @param doi in lower case, empty where there is none
   * @param corresponding the countries of the corresponding author or authors
   */
  private record Coded(
      int year, String doi, SortedSet<String> countries, SortedSet<String> corresponding) {

    Coded countries(SortedSet<String> others) {
      return new Coded(year, doi, others, corresponding);
    }

    boolean international() {
      return countries.size() > 1;
    }
  }

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Workspace workspace;

  private static final Map<Corpus, Map<String, Coded>> OURS = new EnumMap<>(Corpus.class);
  private static final Map<Corpus, Map<String, Coded>> THEIRS = new EnumMap<>(Corpus.class);

  /** Before each, so that where there is no shared data each test is reported as skipped. */
  @BeforeEach
  void importSets() throws Exception {
    SharedData.path("expected");
    if (workspace == null) {
      importSets(SharedData.path(""));
    }
  }

  private static void importSets(Path data) throws Exception {
    workspace = Distribution.workspace(folder.resolve("library"));
    for (Corpus corpus : Corpus.values()) {
      ImportReport report =
          workspace
              .importer()
              .run(
                  new ImportRequest(
                      corpus.id(),
                      List.of(ImportRequest.Input.of(data.resolve(corpus.file))),
                      Optional.empty()),
                  ImportListener.SILENT);
      assertTrue(report.complete(), report.toString());
      assertEquals(report.read(), report.accepted());
      OURS.put(corpus, ours(corpus));
      THEIRS.put(corpus, theirs(corpus));
    }
  }

  @AfterAll
  static void close() {
    if (workspace != null) {
      workspace.close();
    }
  }

  private static Map<String, Coded> ours(Corpus corpus) throws Exception {
    Map<String, Coded> records = new TreeMap<>();
    try (ScopedView view = view(corpus)) {
      try (Rows rows =
          view.query("select source_key, year, coalesce(doi, '') from works order by 1")) {
        while (rows.next()) {
          records.put(
              text(rows, 1),
              new Coded(
                  Math.toIntExact(rows.whole(2)), text(rows, 3), new TreeSet<>(), new TreeSet<>()));
        }
      }
      try (Rows rows =
          view.query(
              "select w.source_key, c.country from works w"
                  + " join work_countries c on c.work_id = w.work_id")) {
        while (rows.next()) {
          of(records, text(rows, 1)).countries().add(text(rows, 2));
        }
      }
      try (Rows rows =
          view.query(
              "select distinct w.source_key, a.country from works w"
                  + " join authorships u on u.work_id = w.work_id and u.is_corresponding"
                  + " join affiliations a on a.work_id = u.work_id"
                  + " and a.author_position = u.position where a.country is not null")) {
        while (rows.next()) {
          of(records, text(rows, 1)).corresponding().add(text(rows, 2));
        }
      }
    }
    return records;
  }

  private static Map<String, Coded> theirs(Corpus corpus) throws Exception {
    Map<String, Coded> records = new TreeMap<>();
    for (NamedCsvRecord row : corpus.rows("per_record")) {
      String doi = row.getField("DI");
      Coded before =
          records.put(
              PublishedFigures.key(row.getField("UT")),
              new Coded(
                  Integer.parseInt(row.getField("PY")),
                  doi.equals("NA") ? "" : doi.toLowerCase(Locale.ROOT),
                  PublishedFigures.codes(row.getField("AU_CO")),
                  PublishedFigures.codes(row.getField("AU1_CO"))));
      assertNull(before, row.toString());
    }
    return records;
  }

  @ParameterizedTest
  @EnumSource
  void documentsPerYear(Corpus corpus) throws Exception {
    SortedMap<Integer, Long> published = new TreeMap<>();
    for (NamedCsvRecord row : corpus.rows("docs_per_year")) {
      published.put(Integer.valueOf(row.getField("PY")), Long.valueOf(row.getField("Freq")));
    }
    assertEquals(published, workspace.measurer().worksByYear(corpus.id()));
  }

  @ParameterizedTest
  @EnumSource
  void records(Corpus corpus) throws Exception {
    assertEquals(published(corpus).keySet(), measured(corpus).keySet());
    published(corpus)
        .forEach(
            (key, record) -> {
              assertEquals(record.year(), of(measured(corpus), key).year(), key);
              assertEquals(record.doi(), of(measured(corpus), key).doi(), key);
            });
    sameButFor(Explained.COUNTRIES, corpus, published(corpus), Coded::countries);
    sameButFor(Explained.CORRESPONDING, corpus, published(corpus), Coded::corresponding);
    sameButFor(Explained.AUDITED_COUNTRIES, corpus, audited(corpus), Coded::countries);
  }

  /** Every explanation holds of the addresses that stand in the export itself. */
  @ParameterizedTest
  @EnumSource
  void explanationsHoldOfTheExport(Corpus corpus) throws Exception {
    Map<String, String> addresses = Census.addresses(SharedData.path(corpus.file), corpus.format);
    assertEquals(measured(corpus).keySet(), addresses.keySet());
    Stream.of(Explained.COUNTRIES, Explained.AUDITED_COUNTRIES, Explained.CORRESPONDING)
        .flatMap(List::stream)
        .filter(explained -> explained.corpus().equals(corpus.id()))
        .forEach(
            explained -> {
              String text = requireNonNull(addresses.get(explained.key()));
              for (Explained.Reason reason : explained.reasons()) {
                assertTrue(reason.shows(text), () -> reason + " does not show in " + text);
              }
            });
  }

  @ParameterizedTest
  @EnumSource
  void documentsPerCountry(Corpus corpus) throws Exception {
    SortedMap<String, Long> measured = worksByCountry(corpus);
    assertEquals(
        explained(
            table(corpus.rows("country_docs"), "Country", "Docs"),
            Explained.COUNTRIES,
            corpus,
            published(corpus),
            record -> List.copyOf(record.countries())),
        measured);
    assertEquals(
        explained(
            table(corpus.rows("collab_diag"), "Country", "Diag"),
            Explained.COUNTRIES,
            corpus,
            published(corpus),
            record -> List.copyOf(record.countries())),
        measured);
    assertEquals(
        explained(
            table(
                PublishedFigures.rows("audit_" + corpus.id() + "_country_docs.csv"),
                "Country",
                "Docs"),
            Explained.AUDITED_COUNTRIES,
            corpus,
            audited(corpus),
            record -> List.copyOf(record.countries())),
        measured);
  }

  @ParameterizedTest
  @EnumSource
  void documentsPerCountryAndYear(Corpus corpus) throws Exception {
    perYear(corpus, corpus.rows("collab_per_year"), Explained.COUNTRIES, published(corpus));
    List<NamedCsvRecord> audit =
        PublishedFigures.rows("audit_" + corpus.id() + "_collab_per_year.csv");
    perYear(corpus, audit, Explained.AUDITED_COUNTRIES, audited(corpus));
  }

  private static void perYear(
      Corpus corpus,
      List<NamedCsvRecord> rows,
      List<Explained> differences,
      Map<String, Coded> theirs)
      throws Exception {
    SortedMap<String, Long> published = new TreeMap<>();
    Set<String> countries = new TreeSet<>();
    for (NamedCsvRecord row : rows) {
      String country = PublishedFigures.code(row.getField("Country"));
      String cell = country + " " + row.getField("PY");
      countries.add(country);
      add(published, cell, whole(row, "Docs"));
      add(published, cell + " international", whole(row, "Collab"));
    }
    // bibliometrix has six countries in this table, the audit all.
    boolean all = rows.get(0).findField("Share").isEmpty();
    Function<Coded, List<String>> cells =
        record -> {
          List<String> of = new ArrayList<>();
          for (String country : record.countries()) {
            if (all || countries.contains(country)) {
              of.add(country + " " + record.year());
              if (record.international()) {
                of.add(country + " " + record.year() + " international");
              }
            }
          }
          return of;
        };
    SortedMap<String, Long> expected = explained(published, differences, corpus, theirs, cells);
    SortedMap<String, Long> measured = new TreeMap<>();
    for (String country : all ? worksByCountry(corpus).keySet() : countries) {
      for (Observation works : measure("works", corpus, country)) {
        add(measured, country + " " + works.year(), works.value().longValueExact());
      }
      for (Observation works : measure("international-works", corpus, country)) {
        add(
            measured,
            country + " " + works.year() + " international",
            works.value().longValueExact());
      }
    }
    assertEquals(expected, measured);
    if (!all) {
      shares(corpus, rows, published, measured);
    }
  }

  /** bibliometrix' shares, to their four digits, wherever the counts are the same. */
  private static void shares(
      Corpus corpus,
      List<NamedCsvRecord> rows,
      Map<String, Long> published,
      Map<String, Long> measured)
      throws Exception {
    Map<String, BigDecimal> shares = new HashMap<>();
    for (NamedCsvRecord row : rows) {
      String country = PublishedFigures.code(row.getField("Country"));
      String cell = country + " " + row.getField("PY");
      if (!shares.containsKey(cell)) {
        for (Observation share : measure("international-share", corpus, country)) {
          shares.put(country + " " + share.year(), share.value());
        }
      }
      String above = cell + " international";
      if (published.getOrDefault(cell, 0L).equals(measured.getOrDefault(cell, 0L))
          && published.getOrDefault(above, 0L).equals(measured.getOrDefault(above, 0L))) {
        BigDecimal share = requireNonNull(shares.get(cell), cell);
        assertEquals(
            0,
            new BigDecimal(row.getField("Share"))
                .compareTo(share.setScale(4, RoundingMode.HALF_EVEN)),
            cell);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pairsOfCountries(Corpus corpus) throws Exception {
    // A pair stands there once; here it is measured from both sides.
    SortedMap<String, Long> published = new TreeMap<>();
    for (NamedCsvRecord row : corpus.rows("collab_pairs")) {
      String a = PublishedFigures.code(row.getField("A"));
      String b = PublishedFigures.code(row.getField("B"));
      add(published, a + " with " + b, whole(row, "Docs"));
      add(published, b + " with " + a, whole(row, "Docs"));
    }
    SortedMap<String, Long> measured = new TreeMap<>();
    for (String country : worksByCountry(corpus).keySet()) {
      for (Observation works : measure("partner-works", corpus, country)) {
        add(measured, country + " with " + works.partner(), works.value().longValueExact());
      }
    }
    assertEquals(
        explained(
            published, Explained.COUNTRIES, corpus, published(corpus), ExpectedFiguresTest::pairs),
        measured);
  }

  private static List<String> pairs(Coded record) {
    List<String> pairs = new ArrayList<>();
    for (String a : record.countries()) {
      for (String b : record.countries()) {
        if (!a.equals(b)) {
          pairs.add(a + " with " + b);
        }
      }
    }
    return pairs;
  }

  @ParameterizedTest
  @EnumSource
  void documentsByCountryOfTheCorrespondingAuthor(Corpus corpus) throws Exception {
    SortedMap<String, Long> published = new TreeMap<>();
    for (NamedCsvRecord row : corpus.rows("MCP_SCP")) {
      String country = PublishedFigures.code(row.getField("Country"));
      add(published, country + " single", whole(row, "SCP"));
      add(published, country + " multiple", whole(row, "MCP"));
    }
    // A record of which bibliometrix finds no country counts there as multi-country: Brunei.
    Function<Coded, List<String>> cells =
        record ->
            record.corresponding().stream()
                .map(
                    country -> country + (record.countries().size() == 1 ? " single" : " multiple"))
                .toList();
    SortedMap<String, Long> measured = new TreeMap<>();
    measured(corpus).values().stream()
        .flatMap(record -> cells.apply(record).stream())
        .forEach(cell -> add(measured, cell, 1));
    List<Explained> either = new ArrayList<>(Explained.COUNTRIES);
    either.addAll(Explained.CORRESPONDING);
    assertEquals(explained(published, either, corpus, published(corpus), cells), measured);
  }

  /**
   * The audit's list of what bibliometrix misses is true of Entente's reading, address by address.
   */
  @Test
  void whatTheAuditCorrects() throws Exception {
    int compared = 0;
    for (NamedCsvRecord row : PublishedFigures.rows("audit_differences.csv")) {
      Corpus corpus = Corpus.valueOf(row.getField("set").toUpperCase(Locale.ROOT));
      String key = PublishedFigures.key(row.getField("id"));
      Coded ours = of(measured(corpus), key);
      Coded theirs = of(published(corpus), key);
      assertEquals(PublishedFigures.codes(row.getField("bibliometrix")), theirs.countries(), key);
      assertEquals(PublishedFigures.codes(row.getField("audit")), ours.countries(), key);
      assertEquals(
          row.getField("collab_flag_wrong").equals("True"),
          theirs.international() != ours.international(),
          key);
      SortedSet<String> addresses = new TreeSet<>();
      for (String address : row.getField("addresses").split("\\|", -1)) {
        addresses.add(address.strip());
      }
      assertEquals(addresses, rawAddresses(corpus, key), key);
      compared++;
    }
    assertEquals(30, compared);
  }

  /**
   * bibliometrix merges by DOI and then by title and year; Entente's links are those by DOI. Of g
   * the 10 removed are the 10 links. Of h the 11 removed are the 7 links and 4 pairs of the same
   * title and year whose Web of Science record has no DOI at all: {@link #UNLINKED}.
   */
  @Test
  void linksAreTheirMergesByDoi() throws Exception {
    for (NamedCsvRecord row : PublishedFigures.rows("merge_counts.csv")) {
      Corpus wos = Corpus.valueOf(row.getField("wos").toUpperCase(Locale.ROOT));
      Corpus scopus = Corpus.valueOf(row.getField("scopus").toUpperCase(Locale.ROOT));
      int links = links(wos, scopus, true).size();
      int byTitle = wos == Corpus.H_WOS ? UNLINKED.size() : 0;
      assertEquals(whole(row, "n_wos"), measured(wos).size());
      assertEquals(whole(row, "n_scopus"), measured(scopus).size());
      assertEquals(whole(row, "removed"), links + byTitle);
      assertEquals(
          whole(row, "merged"), measured(wos).size() + measured(scopus).size() - links - byTitle);
    }
    for (NamedCsvRecord row : PublishedFigures.rows("audit_merge_counts.csv")) {
      Corpus wos = Corpus.valueOf(row.getField("wos").toUpperCase(Locale.ROOT));
      Corpus scopus = Corpus.valueOf(row.getField("scopus").toUpperCase(Locale.ROOT));
      Map<String, String> links = links(wos, scopus, true);
      Map<String, String> unlinked = wos == Corpus.H_WOS ? UNLINKED : Map.of();
      assertEquals(whole(row, "same_doi_ci"), links.size());
      assertEquals(whole(row, "same_doi_cs"), links.size());
      assertEquals(whole(row, "extra_same_title_year"), unlinked.size());
      assertEquals(unlinked, sameTitleAndYear(wos, scopus, links.keySet()));
      assertEquals(
          whole(row, "merged_doi_ci_or_title_year"),
          whole(row, "n_wos") + whole(row, "n_scopus") - links.size() - unlinked.size());
      assertEquals(
          whole(row, "merged_doi_ci_or_title_year"), whole(row, "merged_doi_ci_or_title_anyyear"));
    }
    UNLINKED.forEach(
        (a, b) -> {
          assertEquals("", of(measured(Corpus.H_WOS), a).doi());
          assertTrue(!of(measured(Corpus.H_SCO), b).doi().isEmpty(), b);
        });
  }

  /** The pairs of h that are alike in title and year, and that no DOI can link. */
  private static final Map<String, String> UNLINKED =
      new TreeMap<>(
          Map.of(
              "WOS:000627617700160", "2-s2.0-85082604564",
              "WOS:000380463500005", "2-s2.0-84988286611",
              "WOS:000587279800061", "2-s2.0-85075635072",
              "WOS:000532498300018", "2-s2.0-85079032132"));

  private static Map<String, String> links(Corpus a, Corpus b, boolean byDoi) throws Exception {
    Map<String, String> links = new TreeMap<>();
    workspace
        .linkReader()
        .links(
            workspace.measurer().dataset(a.id()),
            workspace.measurer().dataset(b.id()),
            Set.of("accepted"),
            link -> {
              boolean sameDoi =
                  of(measured(a), link.aKey()).doi().equals(of(measured(b), link.bKey()).doi());
              if (sameDoi != link.rule().equals("doi")) {
                throw new AssertionError(link + " is by DOI where the DOIs are the same, else not");
              }
              if (sameDoi == byDoi) {
                links.put(link.aKey(), link.bKey());
              }
            });
    return links;
  }

  /** Pairs with the same letters and digits in their titles, in the same year, not linked yet. */
  private static Map<String, String> sameTitleAndYear(Corpus a, Corpus b, Set<String> linked)
      throws Exception {
    Map<String, String> keys = titles(b);
    Map<String, String> pairs = new TreeMap<>();
    titles(a)
        .forEach(
            (title, key) -> {
              String other = keys.get(title);
              if (other != null && !linked.contains(key)) {
                pairs.put(key, other);
              }
            });
    return pairs;
  }

  private static Map<String, String> titles(Corpus corpus) throws Exception {
    Map<String, String> keys = new HashMap<>();
    try (ScopedView view = view(corpus);
        Rows rows = view.query("select source_key, title, year from works")) {
      while (rows.next()) {
        String title = text(rows, 2).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        keys.put(title + " " + rows.whole(3), text(rows, 1));
      }
    }
    return keys;
  }

  private static long whole(NamedCsvRecord row, String field) {
    return Long.parseLong(row.getField(field));
  }

  // What differs, and what follows from it.

  /** The two sides are the same but for these records, and differ in each of these as it says. */
  private static void sameButFor(
      List<Explained> differences,
      Corpus corpus,
      Map<String, Coded> theirs,
      Function<Coded, SortedSet<String>> what) {
    Map<String, String> found = new TreeMap<>();
    theirs.forEach(
        (key, record) -> {
          SortedSet<String> ours = what.apply(of(measured(corpus), key));
          if (!ours.equals(what.apply(record))) {
            found.put(key, what.apply(record) + " -> " + ours);
          }
        });
    Map<String, String> listed = new TreeMap<>();
    for (Explained explained : differences) {
      if (explained.corpus().equals(corpus.id())) {
        listed.put(explained.key(), explained.theirs() + " -> " + explained.ours());
      }
    }
    assertEquals(listed, found);
  }

  /** A published table with the records of the explained differences counted as Entente does. */
  private static SortedMap<String, Long> explained(
      Map<String, Long> published,
      List<Explained> differences,
      Corpus corpus,
      Map<String, Coded> theirs,
      Function<Coded, List<String>> cells) {
    SortedMap<String, Long> expected = new TreeMap<>(published);
    Set<String> keys = new HashSet<>();
    for (Explained explained : differences) {
      if (explained.corpus().equals(corpus.id()) && keys.add(explained.key())) {
        cells.apply(of(theirs, explained.key())).forEach(cell -> add(expected, cell, -1));
        cells.apply(of(measured(corpus), explained.key())).forEach(cell -> add(expected, cell, 1));
      }
    }
    return expected;
  }

  /** The audit's reading: bibliometrix' records with what the audit corrects. */
  private static Map<String, Coded> audited(Corpus corpus) throws Exception {
    Map<String, Coded> records = new TreeMap<>(published(corpus));
    for (NamedCsvRecord row : PublishedFigures.rows("audit_differences.csv")) {
      if (row.getField("set").equals(corpus.id())) {
        records.computeIfPresent(
            PublishedFigures.key(row.getField("id")),
            (key, record) -> record.countries(PublishedFigures.codes(row.getField("audit"))));
      }
    }
    return records;
  }

  // Entente's side.

  private static List<Observation> measure(String metric, Corpus corpus, String country)
      throws Exception {
    return workspace
        .measurer()
        .measure(
            QuestionParser.parse(
                metric, country, null, null, "all", "full", CountryWords.ISO, List.of()),
            corpus.id())
        .observations();
  }

  /** The metric works, all years together, of every country that the dataset has. */
  private static SortedMap<String, Long> worksByCountry(Corpus corpus) throws Exception {
    SortedSet<String> countries = new TreeSet<>();
    measured(corpus).values().forEach(record -> countries.addAll(record.countries()));
    SortedMap<String, Long> works = new TreeMap<>();
    for (String country : countries) {
      for (Observation observation : measure("works", corpus, country)) {
        add(works, country, observation.value().longValueExact());
      }
    }
    return works;
  }

  private static SortedSet<String> rawAddresses(Corpus corpus, String key) throws Exception {
    SortedSet<String> addresses = new TreeSet<>();
    try (ScopedView view = view(corpus);
        Rows rows =
            view.query(
                "select distinct a.raw from works w join affiliations a on a.work_id = w.work_id"
                    + " where w.source_key = ?",
                key)) {
      while (rows.next()) {
        addresses.add(text(rows, 1));
      }
    }
    return addresses;
  }

  private static ScopedView view(Corpus corpus) throws Exception {
    return workspace
        .measurer()
        .engine()
        .view(workspace.measurer().dataset(corpus.id()), ViewScope.all());
  }

  private static Map<String, Coded> measured(Corpus corpus) {
    return Collections.unmodifiableMap(OURS.getOrDefault(corpus, Map.of()));
  }

  private static Map<String, Coded> published(Corpus corpus) {
    return Collections.unmodifiableMap(THEIRS.getOrDefault(corpus, Map.of()));
  }

  private static Coded of(Map<String, Coded> records, String key) {
    return requireNonNull(records.get(key), key);
  }

  private static String text(Rows rows, int column) throws Exception {
    return String.valueOf(rows.text(column));
  }

  private static SortedMap<String, Long> table(
      List<NamedCsvRecord> rows, String name, String count) {
    SortedMap<String, Long> table = new TreeMap<>();
    for (NamedCsvRecord row : rows) {
      add(table, PublishedFigures.code(row.getField(name)), whole(row, count));
    }
    return table;
  }

  /** Adds to a cell; a cell of nothing is not there. */
  private static void add(Map<String, Long> table, String cell, long count) {
    table.merge(cell, count, Long::sum);
    table.remove(cell, 0L);
  }
}
