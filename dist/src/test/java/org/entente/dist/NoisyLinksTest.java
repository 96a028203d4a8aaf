package org.entente.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.app.Workspace;
import org.entente.app.simulate.Noise;
import org.entente.app.simulate.SimulationListener;
import org.entente.app.simulate.SimulationRequest;
import org.entente.app.simulate.Simulator;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportRequest;
import org.entente.host.link.LinkListener;
import org.entente.host.link.LinkTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Links of two databases that describe the same publications badly, each in its own way: typos,
 * missing and wrong DOIs, early-access years, translated titles, and publications that look alike
 * and are different. The truth is known.
 */
class NoisyLinksTest {

  private static final int WORLD = 40_000;

  @TempDir static Path folder;

  @Test
  void whatIsLinkedIsTheSamePublicationAndNearlyAllOfItIs() throws Exception {
    Path world = folder.resolve("world");
    Simulator.write(
        new SimulationRequest(WORLD, 20261125, world, Noise.REALISTIC), SimulationListener.NONE);
    Set<String> same = new HashSet<>();
    List<NamedCsvRecord> truth = rows(world.resolve("truth/links.csv"));
    truth.forEach(row -> same.add(row.getField("a_key") + " " + row.getField("b_key")));
    Set<String> linked = new HashSet<>();
    Map<String, Integer> rules = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    LinkTrial.Result trial;
    try (Workspace workspace = Distribution.workspace(folder.resolve("library"))) {
      for (String database : List.of("wos", "scopus")) {
        workspace
            .importer()
            .run(
                new ImportRequest(
                    database,
                    List.of(ImportRequest.Input.of(world.resolve(database))),
                    Optional.empty()),
                ImportListener.SILENT);
      }
      workspace
          .linkReader()
          .links(
              workspace.measurer().dataset("wos"),
              workspace.measurer().dataset("scopus"),
              Set.of("accepted"),
              link -> {
                rules.merge(link.rule(), 1, Integer::sum);
                // A key that is linked once stays linked once.
                assertTrue(linked.add(link.aKey()), link.aKey() + " is linked twice");
                assertTrue(linked.add(link.bKey()), link.bKey() + " is linked twice");
                if (!same.contains(link.aKey() + " " + link.bKey())) {
                  wrong.add(link.toString());
                }
              });
      trial =
          workspace
              .linkTrial()
              .run(
                  workspace.measurer().dataset("wos"),
                  workspace.measurer().dataset("scopus"),
                  LinkListener.NONE,
                  link -> {});
    }
    long publications = 0;
    long found = 0;
    long without = 0;
    long foundWithout = 0;
    for (NamedCsvRecord row : truth) {
      if (Boolean.parseBoolean(row.getField("duplicate"))) {
        continue;
      }
      // Of a publication that stands twice in a database either record may be the one linked.
      boolean hit =
          linked.contains(row.getField("a_key")) || linked.contains(row.getField("b_key"));
      boolean doi = Boolean.parseBoolean(row.getField("doi_in_common"));
      publications++;
      found += hit ? 1 : 0;
      without += doi ? 0 : 1;
      foundWithout += !doi && hit ? 1 : 0;
    }
    int links = linked.size() / 2;
    double precision = (double) (links - wrong.size()) / links;
    System.out.printf(
        "Noisy links: %,d, by rule %s; wrong %d, precision %.5f; recall %.4f (%,d of %,d), without a DOI in common %.4f (%,d of %,d). With all identifiers hidden: %s.%n",
        links,
        rules,
        wrong.size(),
        precision,
        (double) found / publications,
        found,
        publications,
        (double) foundWithout / without,
        foundWithout,
        without,
        trial);
    assertTrue(without > 2_000, without + " publications without a DOI in common");
    assertTrue(precision >= 0.9995, wrong.toString());
    assertTrue((double) found / publications >= 0.995);
    assertTrue((double) foundWithout / without >= 0.97);
    assertEquals(links, rules.values().stream().mapToInt(n -> n).sum());
    // By their descriptions alone, too, nearly all of what the identifiers link is found.
    assertTrue((double) trial.found() / trial.byIdentifier() >= 0.97, trial.toString());
    assertTrue((double) trial.otherwise() / trial.byIdentifier() <= 0.002, trial.toString());
  }

  private static List<NamedCsvRecord> rows(Path file) throws Exception {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    }
  }
}
