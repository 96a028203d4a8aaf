package org.entente.host.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.host.engine.EngineException;
import org.entente.host.engine.ScopedView;
import org.entente.host.library.Dataset;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.LinkDecision;
import org.entente.host.library.WorksTable;
import org.entente.spi.MetricException;

/**
 * The links between the datasets of a library: made when they are first asked for, kept until one
 * of the two datasets changes, with what somebody decided laid over them. Both records of a link
 * stay whole; nothing is merged. Safe for use by several threads.
 */
public final class LinkBook {

  /** The table that {@link #keep} makes. */
  public static final String PAIRS = "pairs";

  private final Library library;

  /** One linking at a time: each may use all of the machine. */
  private final Object linking = new Object();

  public LinkBook(Library library) {
    this.library = library;
  }

  /**
   * Keeps the accepted links of two datasets as the table {@link #PAIRS} of a view: {@code a_id},
   * {@code b_id} BIGINT, {@code rule} VARCHAR, {@code score} DOUBLE. One to one, and of all works
   * of both datasets, whatever the view's scope.
   *
   * @throws EngineException if a dataset holds no works
   */
  public void keep(ScopedView view, Dataset a, Dataset b) throws EngineException {
    keep(view, PAIRS, a, b, " where status = 'accepted'");
  }

  /** Keeps links of every status, with a column {@code status}, as a table of a view. */
  void keepAll(ScopedView view, String table, Dataset a, Dataset b) throws EngineException {
    keep(view, table, a, b, "");
  }

  private void keep(ScopedView view, String table, Dataset a, Dataset b, String where)
      throws EngineException {
    Path file = ensure(a, b, LinkListener.NONE).file();
    try {
      List<LinkDecision> decisions = library.linkDecisions(a.name(), b.name());
      Decided.keep(view, works(a), works(b), decisions);
      view.keep(table, "select * from " + Decided.links(file, turned(a, b)) + where);
    } catch (MetricException | LibraryException e) {
      throw new EngineException(sentence(e), e);
    }
  }

  /**
   * Makes the links of two datasets where they are not there yet; may take minutes for millions of
   * works.
   */
  public void prepare(Dataset a, Dataset b, LinkListener listener) throws EngineException {
    ensure(a, b, listener);
  }

  /** Whether the links of two datasets are there already. */
  public boolean ready(Dataset a, Dataset b) {
    return Files.exists(Kept.of(library, first(a, b), second(a, b)).file());
  }

  /** What tells the links of today from those of another day: changes with every decision. */
  public String stamp(String a, String b) throws EngineException {
    try {
      List<LinkDecision> decisions = library.linkDecisions(a, b);
      return decisions.isEmpty()
          ? "rules " + LinkRules.VERSION
          : "rules "
              + LinkRules.VERSION
              + ", "
              + decisions.size()
              + " decisions to "
              + decisions.stream().map(LinkDecision::decided).max(Instant::compareTo).orElseThrow();
    } catch (LibraryException e) {
      throw new EngineException(sentence(e), e);
    }
  }

  /** How the works were compared. */
  Linking.Effort effort(Dataset a, Dataset b) throws EngineException {
    return ensure(a, b, LinkListener.NONE).effort();
  }

  private Kept ensure(Dataset a, Dataset b, LinkListener listener) throws EngineException {
    if (a.name().equals(b.name())) {
      throw new EngineException("Links need two datasets, but both are " + a.name() + ".", null);
    }
    Dataset first = first(a, b);
    Dataset second = second(a, b);
    Kept kept = Kept.of(library, first, second);
    synchronized (linking) {
      if (!Files.exists(kept.file())) {
        make(kept, first, second, listener);
      }
    }
    return kept;
  }

  private void make(Kept kept, Dataset a, Dataset b, LinkListener listener) throws EngineException {
    Path aside = kept.file().resolveSibling(kept.file().getFileName() + ".new");
    try {
      Files.createDirectories(kept.folder());
      Linking.Effort effort;
      Path scratch = library.staging().resolve("link-" + System.nanoTime());
      try (Linking linking = new Linking(scratch, relations(a), relations(b), listener)) {
        effort = linking.run(aside);
      }
      kept.write(effort);
      kept.removeOthers();
      Files.move(aside, kept.file(), StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException | IOException e) {
      throw new EngineException(
          "The links of "
              + a.name()
              + " and "
              + b.name()
              + " could not be made: "
              + e.getMessage()
              + " Nothing was changed; see that the disk has room, and try again.",
          e);
    }
  }

  private static boolean turned(Dataset a, Dataset b) {
    return a.name().compareTo(b.name()) > 0;
  }

  private static Dataset first(Dataset a, Dataset b) {
    return turned(a, b) ? b : a;
  }

  private static Dataset second(Dataset a, Dataset b) {
    return turned(a, b) ? a : b;
  }

  private String works(Dataset dataset) throws EngineException {
    return Optional.ofNullable(relations(dataset).get(WorksTable.WORKS)).orElseThrow();
  }

  private Map<WorksTable, String> relations(Dataset dataset) throws EngineException {
    try {
      Map<WorksTable, String> relations = library.relations(dataset.name());
      if (relations.isEmpty()) {
        throw new EngineException(
            "The dataset "
                + dataset.name()
                + " holds no works, only tables of indicators: there is nothing to link.",
            null);
      }
      return relations;
    } catch (LibraryException e) {
      throw new EngineException(sentence(e), e);
    }
  }

  /**
   * Keeps what somebody decided, in the place of an earlier decision on the same two works.
   *
   * @throws EngineException if there is no such work, or one of them is accepted as the same as
   *     another already
   */
  public void decide(Dataset a, String aKey, Dataset b, String bKey, boolean accepted)
      throws EngineException {
    try (ScopedView view = Decided.view()) {
      Decided.mustExist(view, works(a), a.name(), aKey);
      Decided.mustExist(view, works(b), b.name(), bKey);
      if (accepted) {
        for (LinkDecision each : library.linkDecisions(a.name(), b.name())) {
          boolean same = each.aKey().equals(aKey) && each.bKey().equals(bKey);
          if (each.accepted() && !same && (each.aKey().equals(aKey) || each.bKey().equals(bKey))) {
            throw new EngineException(
                each.aKey()
                    + " and "
                    + each.bKey()
                    + " were accepted as the same publication already, and a work is linked once. Reject or forget that pair first.",
                null);
          }
        }
      }
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      library.decide(new LinkDecision(a.name(), aKey, b.name(), bKey, accepted, now));
    } catch (LibraryException | MetricException e) {
      throw new EngineException(sentence(e), e);
    }
  }

  /** Takes a decision back; false where there was none. */
  public boolean forget(Dataset a, String aKey, Dataset b, String bKey) throws EngineException {
    try {
      return library.undecide(a.name(), aKey, b.name(), bKey);
    } catch (LibraryException e) {
      throw new EngineException(sentence(e), e);
    }
  }

  private static String sentence(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /**
   * Where the links of two datasets lie: one folder for the two, one file for their versions.
   *
   * @param folder {@code links/<first>+<second>}
   */
  private record Kept(Path folder, Path file) {

    static Kept of(Library library, Dataset first, Dataset second) {
      Path folder = library.links().resolve(first.name() + "+" + second.name());
      String state =
          String.join(
              "|",
              String.valueOf(LinkRules.VERSION),
              String.valueOf(first.version()),
              first.updated().toString(),
              String.valueOf(second.version()),
              second.updated().toString());
      return new Kept(folder, folder.resolve(digest(state) + ".parquet"));
    }

    private static String digest(String text) {
      try {
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        return HexFormat.of().formatHex(sha, 0, 8);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    private Path notes() {
      return file.resolveSibling(file.getFileName() + ".txt");
    }

    void write(Linking.Effort effort) throws IOException {
      Files.writeString(notes(), effort.compared() + " " + effort.skipped() + "\n");
    }

    Linking.Effort effort() throws EngineException {
      try {
        String[] numbers = Files.readString(notes()).strip().split(" ", -1);
        return new Linking.Effort(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
      } catch (IOException | RuntimeException e) {
        throw new EngineException(
            "The notes " + notes() + " cannot be read. Delete the folder " + folder + ".", e);
      }
    }

    /** Removes the links of other versions. Who reads one still can, where the system allows it. */
    void removeOthers() throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path each : files.toList()) {
          boolean own = each.getFileName().toString().startsWith(file.getFileName().toString());
          if (!own) {
            Files.deleteIfExists(each);
          }
        }
      }
    }
  }
}
