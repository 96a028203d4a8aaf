package org.entente.host.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.entente.host.library.Duck;
import org.entente.host.library.WorksTable;

/**
 * Links the works of two datasets: by DOI, by PubMed identifier, and what is left by comparing
 * descriptions. DuckDB finds which works to compare; its memory is bounded and spills to disk. Used
 * by one thread.
 */
final class Linking implements AutoCloseable {

  /** A block of more pairs than this, such as all works called "Editorial", is not compared. */
  private static final long LARGEST_BLOCK = 40_000;

  private static final String DESCRIBING = "Describing the works that no identifier links";

  private static final int WORKS_AT_ONCE = 20_000;
  private static final int PAIRS_AT_ONCE = 40_000;

  private final DuckDBConnection duck;
  private final Statement statement;
  private final Path scratch;
  private final Map<WorksTable, String> a;
  private final Map<WorksTable, String> b;
  private final LinkListener listener;
  private final ScoredPairs scored = new ScoredPairs();
  private long compared;
  private long skipped;

  /**
   * What a linking did besides the links themselves.
   *
   * @param compared pairs of works that were compared
   * @param skipped pairs that were not, for the only thing that they have in common is in too many
   */
  record Effort(long compared, long skipped) {}

  Linking(Path scratch, Map<WorksTable, String> a, Map<WorksTable, String> b, LinkListener listener)
      throws SQLException {
    this.scratch = scratch;
    this.a = a;
    this.b = b;
    this.listener = listener;
    this.duck = Duck.open(scratch);
    this.statement = duck.createStatement();
  }

  /** Links, and writes {@code a_id, b_id, rule, score, status} into a Parquet file. */
  Effort run(Path file) throws SQLException, IOException {
    byIdentifiers();
    listener.at(DESCRIBING, 0, 0);
    doubt();
    describe("a", a);
    describe("b", b);
    candidates();
    score();
    listener.at("Choosing one work for each", 0, 0);
    assign();
    statement.execute(
        "copy (select a_id, b_id, rule, score, status from links order by a_id, b_id) to "
            + Duck.literal(file.toString())
            + " (format parquet, compression zstd)");
    return new Effort(compared, skipped);
  }

  // ---- identifiers

  /** Links by DOI and by PubMed identifier. */
  private void byIdentifiers() throws SQLException {
    listener.at("Comparing DOIs", 0, 0);
    statement.execute(
        "create table links (a_id bigint, b_id bigint, rule varchar, score double, status varchar)");
    // Joined first, and what is ambiguous taken away then: a DOI that stands on two works of one
    // dataset joins a work of the other twice. Counting DOIs beforehand takes longer than joining.
    statement.execute(
        "create table same_doi as select a.work_id as a_id, b.work_id as b_id from "
            + a.get(WorksTable.WORKS)
            + " a join "
            + b.get(WorksTable.WORKS)
            + " b on b.doi = a.doi");
    statement.execute(
        "create table ambiguous as select a_id, b_id from same_doi where a_id in"
            + " (select a_id from same_doi group by a_id having count(*) > 1) or b_id in"
            + " (select b_id from same_doi group by b_id having count(*) > 1)");
    statement.execute(
        "insert into links select a_id, b_id, 'doi', 1, 'accepted' from same_doi d"
            + " where not exists (select 1 from ambiguous x where x.a_id = d.a_id and x.b_id = d.b_id)");
    statement.execute("drop table same_doi");
    statement.execute("drop table ambiguous");
    listener.at("Comparing PubMed identifiers", 0, 0);
    statement.execute(
        "insert into links select a.work_id, b.work_id, 'pmid', 1, 'accepted' from "
            + uniquePmids(a, "a_id")
            + " a join "
            + uniquePmids(b, "b_id")
            + " b on b.pmid = a.pmid where a.doi is null or b.doi is null");
  }

  /** Works that no DOI links, whose PubMed identifier stands on no other of them. */
  private static String uniquePmids(Map<WorksTable, String> side, String linked) {
    return "(select pmid, min(work_id) as work_id, min(doi) as doi from "
        + side.get(WorksTable.WORKS)
        + " where pmid is not null and work_id not in (select "
        + linked
        + " from links) group by pmid having count(*) = 1)";
  }

  // ---- what is to be compared

  /** The links by an identifier whose titles do not begin alike. */
  private void doubt() throws SQLException {
    statement.execute(
        "create table doubted as select l.a_id, l.b_id from links l join "
            + a.get(WorksTable.WORKS)
            + " x on x.work_id = l.a_id join "
            + b.get(WorksTable.WORKS)
            + " y on y.work_id = l.b_id where "
            + start("x.title")
            + " <> "
            + start("y.title"));
  }

  /**
   * Describes the works that no identifier links, and those of doubted links, and gives each its
   * keys.
   */
  private void describe(String side, Map<WorksTable, String> relations) throws SQLException {
    String described = "described_" + side;
    statement.execute(
        "create table to_describe as select work_id from "
            + relations.get(WorksTable.WORKS)
            + " where work_id not in (select "
            + side
            + "_id from links) union all select "
            + side
            + "_id from doubted");
    statement.execute(
        "create table " + described + " as " + Descriptions.query(relations, "to_describe"));
    statement.execute("drop table to_describe");
    statement.execute(
        "create table keys_"
            + side
            + " (work_id bigint, key bigint, first_year integer, last_year integer)");
    long all = number("select count(*) from " + described);
    // One transaction: by itself, every block of rows that is appended would be one.
    statement.execute("begin");
    try (DuckDBAppender appender = duck.createAppender("keys_" + side)) {
      for (long from = 0; from < all; from += WORKS_AT_ONCE) {
        listener.at(DESCRIBING, from, all);
        try (ResultSet rows =
            statement.executeQuery(
                "select * from "
                    + described
                    + " where rowid >= "
                    + from
                    + " and rowid < "
                    + (from + WORKS_AT_ONCE))) {
          while (rows.next()) {
            append(Descriptions.read(rows), appender);
          }
        }
      }
    }
    statement.execute("commit");
  }

  /** The first letters of a title, or the empty text where there is no title. */
  private static String start(String title) {
    return "left(regexp_replace(strip_accents(lower(coalesce("
        + title
        + ", ''))), '[^a-z0-9]', '', 'g'), 12)";
  }

  private static void append(Description work, DuckDBAppender appender) throws SQLException {
    for (String key : BlockingKeys.of(work)) {
      // An identifier's keys hold whatever the years are.
      boolean identifier = key.startsWith("d:") || key.startsWith("m:");
      appender.beginRow();
      appender.append(work.id());
      appender.append(hash(key));
      appender.append(identifier ? 0 : work.firstYear());
      appender.append(identifier ? 0 : work.lastYear());
      appender.endRow();
    }
  }

  /** A 64-bit hash (FNV-1a, then mixed); two keys of one hash only cost a comparison. */
  static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    return hash * 0x9E3779B97F4A7C15L;
  }

  private void candidates() throws SQLException {
    listener.at("Finding works to compare", 0, 0);
    statement.execute(
        "create table blocks as select x.key, x.n * y.n as pairs from"
            + " (select key, count(*) as n from keys_a group by key) x join"
            + " (select key, count(*) as n from keys_b group by key) y on y.key = x.key");
    skipped = number("select coalesce(sum(pairs), 0) from blocks where pairs > " + LARGEST_BLOCK);
    statement.execute(
        "create table candidates as select distinct x.work_id as a_id, y.work_id as b_id from"
            + " (select * from keys_a where key in (select key from blocks where pairs <= "
            + LARGEST_BLOCK
            + ")) x join keys_b y on y.key = x.key"
            + " where x.first_year = 0 or y.first_year = 0"
            + " or (x.first_year <= y.last_year + 1 and y.first_year <= x.last_year + 1)");
    statement.execute(
        "create table pairs_to_score as select a_id, b_id, bool_or(doubted) as doubted from"
            + " (select a_id, b_id, false as doubted from candidates"
            + " union all select a_id, b_id, true from doubted) group by a_id, b_id"
            + " order by a_id, b_id");
    statement.execute("drop table candidates");
    statement.execute("drop table keys_a");
    statement.execute("drop table keys_b");
    compared = number("select count(*) from pairs_to_score");
  }

  // ---- scores

  private void score() throws SQLException {
    for (long from = 0; from < compared; from += PAIRS_AT_ONCE) {
      listener.at("Comparing works", from, compared);
      String chunk =
          "(select a_id, b_id, doubted from pairs_to_score where rowid >= "
              + from
              + " and rowid < "
              + (from + PAIRS_AT_ONCE)
              + ")";
      Map<Long, Description> ofA = descriptions("a", chunk);
      Map<Long, Description> ofB = descriptions("b", chunk);
      int size = Math.toIntExact(Math.min(PAIRS_AT_ONCE, compared - from));
      long[] x = new long[size];
      long[] y = new long[size];
      boolean[] doubted = new boolean[size];
      int n = 0;
      try (ResultSet rows = statement.executeQuery("select a_id, b_id, doubted from " + chunk)) {
        while (rows.next()) {
          x[n] = rows.getLong(1);
          y[n] = rows.getLong(2);
          doubted[n] = rows.getBoolean(3);
          n++;
        }
      }
      score(x, y, doubted, ofA, ofB);
    }
  }

  private void score(
      long[] x,
      long[] y,
      boolean[] doubted,
      Map<Long, Description> ofA,
      Map<Long, Description> ofB) {
    Evidence[] evidence = new Evidence[x.length];
    IntStream.range(0, x.length)
        .parallel()
        .forEach(i -> evidence[i] = Evidence.of(described(ofA, x[i]), described(ofB, y[i])));
    for (int i = 0; i < x.length; i++) {
      if (doubted[i] || evidence[i].logOdds() >= LinkRules.SHOW) {
        String rule = LinkRules.ruleOf(described(ofA, x[i]), described(ofB, y[i]), evidence[i]);
        scored.add(x[i], y[i], rule, evidence[i].logOdds(), doubted[i]);
      }
    }
  }

  private static Description described(Map<Long, Description> works, long id) {
    Description work = works.get(id);
    if (work == null) {
      throw new IllegalStateException("work " + id + " is not described");
    }
    return work;
  }

  private Map<Long, Description> descriptions(String side, String chunk) throws SQLException {
    Map<Long, Description> works = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select * from described_"
                + side
                + " where work_id in (select "
                + side
                + "_id from "
                + chunk
                + ")")) {
      while (rows.next()) {
        Description work = Descriptions.read(rows);
        works.put(work.id(), work);
      }
    }
    return works;
  }

  // ---- one to one

  private void assign() throws SQLException {
    statement.execute(
        "create table scored (a_id bigint, b_id bigint, rule varchar, score double, status varchar)");
    try (DuckDBAppender appender = duck.createAppender("scored")) {
      for (Assignment.Choice choice : Assignment.of(scored)) {
        appender.beginRow();
        appender.append(choice.a());
        appender.append(choice.b());
        appender.append(choice.rule());
        appender.append(choice.score());
        appender.append(choice.status());
        appender.endRow();
      }
    }
    statement.execute(
        "delete from links where exists (select 1 from doubted d where d.a_id = links.a_id and d.b_id = links.b_id)");
    statement.execute("insert into links select * from scored");
  }

  private long number(String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException, IOException {
    try {
      statement.close();
      duck.close();
    } finally {
      Files.deleteIfExists(scratch);
    }
  }
}
