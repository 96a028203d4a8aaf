package org.entente.app.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.app.simulate.Draft.View;
import org.entente.app.simulate.noise.Database;
import org.entente.app.simulate.noise.Description;
import org.entente.app.simulate.noise.Facts;
import org.entente.app.simulate.noise.RealisticNoise;
import org.entente.app.simulate.noise.Trap;

/** Some publications of the world in a row, as each database writes them, and their counts. */
final class Block {

  /** Publications in a block. */
  static final int SIZE = 1024;

  final Export wos = new Export();
  final Export scopus = new Export();
  final StringBuilder links = new StringBuilder();
  final StringBuilder duplicates = new StringBuilder();
  final StringBuilder traps = new StringBuilder();
  long linked;

  /** Numbers of second records: beyond those of the largest world. */
  private static final long SECOND = 2 * SimulationRequest.MAX_WORKS;

  private final StringBuilder text = new StringBuilder(4096);

  /** Publications {@code from} (inclusive) to {@code to} (exclusive), in the same words. */
  static Block clean(World world, int from, int to) {
    Block block = new Block();
    for (int number = from; number < to; number++) {
      Publication publication = world.get(number);
      List<DatabaseRecord> inWos = List.of();
      if (publication.draft().wos().present()) {
        inWos = List.of(block.wos(publication, CleanDescription.wos(publication), number));
      }
      List<DatabaseRecord> inScopus = List.of();
      if (publication.draft().scopus().present()) {
        inScopus = List.of(block.scopus(publication, CleanDescription.scopus(publication), number));
      }
      block.link(inWos, inScopus, false);
    }
    return block;
  }

  /** The same with noise. */
  static Block noisy(World world, int from, int to, RealisticNoise noise) {
    Block block = new Block();
    List<Publication> publications = new ArrayList<>(to - from);
    List<Facts> facts = new ArrayList<>(to - from);
    for (int number = from; number < to; number++) {
      Publication publication = world.get(number);
      publications.add(publication);
      facts.add(NoiseFacts.of(publication, world.seed()));
    }
    RealisticNoise.Block described = noise.block(facts);
    for (int i = 0; i < publications.size(); i++) {
      Publication publication = publications.get(i);
      List<DatabaseRecord> inWos = new ArrayList<>();
      for (int copy = 0; copy < copies(described, i, publication, Database.WOS); copy++) {
        Description description = described.describe(i, Database.WOS, copy);
        inWos.add(block.wos(publication, description, publication.number() + copy * SECOND));
      }
      List<DatabaseRecord> inScopus = new ArrayList<>();
      for (int copy = 0; copy < copies(described, i, publication, Database.SCOPUS); copy++) {
        Description description = described.describe(i, Database.SCOPUS, copy);
        inScopus.add(block.scopus(publication, description, publication.number() + copy * SECOND));
      }
      block.link(inWos, inScopus, true);
      block.trap(described, i, publications);
    }
    return block;
  }

  private static int copies(
      RealisticNoise.Block described, int i, Publication publication, Database database) {
    Draft draft = publication.draft();
    View view = database == Database.WOS ? draft.wos() : draft.scopus();
    return view.present() ? described.copies(i, database) : 0;
  }

  private DatabaseRecord wos(Publication publication, Description description, long key) {
    DatabaseRecord record =
        DatabaseRecord.of(publication, publication.draft().wos(), description, key);
    text.setLength(0);
    WebOfScienceText.append(text, record);
    wos.add(record, text);
    return record;
  }

  private DatabaseRecord scopus(Publication publication, Description description, long key) {
    DatabaseRecord record =
        DatabaseRecord.of(publication, publication.draft().scopus(), description, key);
    text.setLength(0);
    ScopusCsv.append(text, record);
    scopus.add(record, text);
    return record;
  }

  private void link(
      List<DatabaseRecord> inWos, List<DatabaseRecord> inScopus, boolean saysDuplicate) {
    linked += inWos.isEmpty() || inScopus.isEmpty() ? 0 : 1;
    for (DatabaseRecord one : inWos) {
      for (DatabaseRecord other : inScopus) {
        TruthLinks.link(links, one, other);
        if (saysDuplicate) {
          boolean first = one == inWos.get(0) && other == inScopus.get(0);
          links.append(',').append(!first);
        }
        links.append('\n');
      }
    }
    TruthLinks.duplicates(
        duplicates, "wos", inWos.stream().map(r -> WebOfScienceText.key(r.key())).toList());
    TruthLinks.duplicates(
        duplicates, "scopus", inScopus.stream().map(r -> ScopusCsv.key(r.key())).toList());
  }

  private void trap(RealisticNoise.Block described, int i, List<Publication> publications) {
    Trap trap = described.trap(i);
    if (trap != null) {
      int like = described.like(i);
      traps.append(trap.name().toLowerCase(Locale.ROOT).replace('_', '-')).append(',');
      traps.append(TruthLinks.keys(publications.get(i))).append(',');
      traps.append(like < 0 ? "," : TruthLinks.keys(publications.get(like))).append('\n');
    }
  }

  /** What one database writes of a block. */
  static final class Export {
    final Tally tally = new Tally();
    private byte[] bytes = new byte[SIZE * 1600];
    private int length;
    private int[] ends = new int[2 * SIZE];
    private int count;

    private void add(DatabaseRecord record, StringBuilder text) {
      tally.add(record);
      byte[] encoded = text.toString().getBytes(StandardCharsets.UTF_8);
      if (length + encoded.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 3 / 2, length + encoded.length));
      }
      System.arraycopy(encoded, 0, bytes, length, encoded.length);
      length += encoded.length;
      ends[count++] = length;
    }

    void writeTo(NumberedFiles files) throws IOException {
      int from = 0;
      for (int i = 0; i < count; i++) {
        files.write(bytes, from, ends[i]);
        from = ends[i];
      }
    }
  }
}
