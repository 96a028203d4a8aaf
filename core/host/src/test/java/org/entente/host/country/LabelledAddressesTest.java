package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.entente.kit.SharedData;
import org.junit.jupiter.api.Test;

/**
 * The error rate on real addresses that careful readers labelled. Of an address that holds several,
 * any of its countries counts as right: one resolution carries one. Rows whose label says that they
 * contradict themselves are left out.
 */
class LabelledAddressesTest {

  private static final CountryResolver RESOLVER = CountryResolver.standard();

  private record Label(String id, String address, List<String> countries, String certainty) {}

  /** How many are right, wrong and unresolved, and which are not right. */
  private static final class Score {
    int all;
    int resolved;
    int right;
    final List<String> misses = new ArrayList<>();

    void add(Label label, Resolution resolution) {
      all++;
      boolean isRight = label.countries().contains(resolution.country());
      if (resolution.resolved()) {
        resolved++;
        right += isRight ? 1 : 0;
      }
      if (!isRight && (resolution.resolved() || !label.certainty().equals("none"))) {
        misses.add(
            label.id()
                + " "
                + label.countries()
                + " got "
                + resolution.country()
                + " by "
                + resolution.rule()
                + " ["
                + resolution.text()
                + "] "
                + label.address());
      }
    }
  }

  @Test
  void statedCountriesAreReadAndNoneIsInvented() throws IOException {
    Score explicit = new Score();
    Score inferred = new Score();
    Score none = new Score();
    for (Label label : labels()) {
      Score score =
          switch (label.certainty()) {
            case "explicit" -> explicit;
            case "inferred" -> inferred;
            default -> none;
          };
      score.add(label, RESOLVER.resolve(label.address()));
    }
    print("explicit", explicit);
    print("inferred", inferred);
    print("none", none);

    assertTrue(explicit.right >= 0.998 * explicit.resolved, "right of those resolved");
    assertTrue(explicit.resolved >= 0.995 * explicit.all, "resolved");
    // "Never a guess": an inferred country is either right or not given.
    assertEquals(inferred.resolved, inferred.right, "right of the inferred");
    assertEquals(0, none.resolved, "countries invented");
  }

  private static List<Label> labels() throws IOException {
    List<Label> labels = new ArrayList<>();
    List<String> lines = Files.readAllLines(SharedData.path("labels/addresses.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split("\t", -1);
      if (!row[6].contains("contradictory")) {
        labels.add(new Label(row[0], row[1], List.of(row[4].split("\\|", -1)), row[5]));
      }
    }
    return labels;
  }

  private static void print(String name, Score score) {
    System.out.printf(
        "%s: %d addresses, %d resolved, %d right%n", name, score.all, score.resolved, score.right);
    score.misses.forEach(System.out::println);
  }
}
