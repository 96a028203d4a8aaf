package org.entente.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.app.Workspace;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportRequest;
import org.entente.host.library.Dataset;
import org.entente.host.link.Link;
import org.entente.host.link.LinkListener;
import org.entente.kit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well works without a DOI in common are linked, against pairs of real records that were read
 * and labelled before any score was known ({@code link-labels.md}). Pairs with a common DOI are
 * linked with all identifiers hidden.
 */
class LinkLabelsTest {

  @TempDir static Path folder;

  private enum Outcome {
    LINKED,
    REVIEW,
    NOT_LINKED
  }

  @Test
  void linksAreThoseThatAReaderMakes() throws Exception {
    Path data = SharedData.path("");
    Map<List<String>, List<NamedCsvRecord>> byFiles = new LinkedHashMap<>();
    for (NamedCsvRecord row : labels()) {
      byFiles
          .computeIfAbsent(
              List.of(
                  row.getField("a_file"), row.getField("b_file"), row.getField("doi_in_common")),
              files -> new ArrayList<>())
          .add(row);
    }
    Map<String, Integer> counts = new TreeMap<>();
    try (Workspace workspace = Distribution.workspace(folder.resolve("library"))) {
      Map<String, Dataset> datasets = new HashMap<>();
      for (Map.Entry<List<String>, List<NamedCsvRecord>> each : byFiles.entrySet()) {
        Dataset a = dataset(workspace, data, each.getKey().get(0), datasets);
        Dataset b = dataset(workspace, data, each.getKey().get(1), datasets);
        boolean hidden = each.getKey().get(2).equals("yes");
        Map<String, Link> links = new HashMap<>();
        if (hidden) {
          workspace.linkTrial().run(a, b, LinkListener.NONE, link -> put(links, link));
        } else {
          workspace
              .linkReader()
              .links(a, b, Set.of("accepted", "review"), link -> put(links, link));
        }
        for (NamedCsvRecord row : each.getValue()) {
          judge(row, links, counts);
        }
      }
    }
    System.out.println("Labelled pairs: " + counts);
    int right = of(counts, "same", Outcome.LINKED);
    int wrong = of(counts, "different", Outcome.LINKED);
    int missed = of(counts, "same", Outcome.REVIEW) + of(counts, "same", Outcome.NOT_LINKED);
    assertEquals(714, counts.values().stream().mapToInt(n -> n).sum());
    double precision = (double) right / (right + wrong);
    double recall = (double) right / (right + missed);
    System.out.printf(
        "Precision %.4f (%d of %d), recall %.4f (%d of %d).%n",
        precision, right, right + wrong, recall, right, right + missed);
    assertTrue(precision >= 0.995, "precision " + precision);
    assertTrue(recall >= 0.97, "recall " + recall);
  }

  private static void put(Map<String, Link> links, Link link) {
    links.put(link.aKey() + " " + link.bKey(), link);
  }

  private static void judge(
      NamedCsvRecord row, Map<String, Link> links, Map<String, Integer> counts) {
    Link link = links.get(row.getField("a_key") + " " + row.getField("b_key"));
    Outcome outcome =
        link == null
            ? Outcome.NOT_LINKED
            : link.status().equals("accepted") ? Outcome.LINKED : Outcome.REVIEW;
    String label = row.getField("label");
    counts.merge(
        label + ", DOI in common " + row.getField("doi_in_common") + ", " + outcome,
        1,
        Integer::sum);
    boolean wanted = label.equals("same") == (outcome == Outcome.LINKED);
    if (!wanted || (label.equals("different") && outcome == Outcome.REVIEW)) {
      System.out.printf(
          "  %s: %s %s %s (%s)%s%n",
          outcome,
          label,
          row.getField("a_key"),
          row.getField("b_key"),
          row.getField("reason"),
          link == null ? "" : " " + link.rule() + " " + link.score());
    }
  }

  private static int of(Map<String, Integer> counts, String label, Outcome outcome) {
    return counts.getOrDefault(label + ", DOI in common no, " + outcome, 0)
        + counts.getOrDefault(label + ", DOI in common yes, " + outcome, 0);
  }

  private static Dataset dataset(
      Workspace workspace, Path data, String file, Map<String, Dataset> datasets) throws Exception {
    Dataset known = datasets.get(file);
    if (known != null) {
      return known;
    }
    String name = "d" + datasets.size();
    workspace
        .importer()
        .run(
            new ImportRequest(
                name, List.of(ImportRequest.Input.of(data.resolve(file))), Optional.empty()),
            ImportListener.SILENT);
    Dataset dataset = workspace.measurer().dataset(name);
    datasets.put(file, dataset);
    return dataset;
  }

  private static List<NamedCsvRecord> labels() throws Exception {
    Path file =
        Path.of(
            System.getProperty("basedir", ""),
            "src/test/resources/org/entente/dist/link-labels.tsv");
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    }
  }
}
