package org.entente.host.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SimilarityTest {

  @Test
  void byHand() {
    assertEquals(1, Similarity.distance("lakes", "laeks", 9));
    assertEquals(1, Similarity.distance("lakes", "lake", 9));
    assertEquals(2, Similarity.distance("lakes", "cakew", 9));
    assertEquals(1, Similarity.distance("lakes", "lakkes", 9));
    assertEquals(0.8, Similarity.ofTexts("lakes", "laeks"));
    assertEquals(0, Similarity.ofTexts("", ""));
    assertEquals(0, Similarity.ofTexts("abcd", "wxyz"));
    assertEquals(0, Similarity.ofTexts("lakes", "lakes of the northern plain"));
  }

  /** The definition, without shortcuts. */
  private static int naive(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = Math.max(i, j);
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  @Test
  void theDistanceIsThatOfTheDefinition() {
    Random random = new Random(5);
    for (int n = 0; n < 20_000; n++) {
      String a = word(random);
      String b = word(random);
      int expected = naive(a, b);
      int most = random.nextInt(8);
      int found = Similarity.distance(a, b, most);
      assertEquals(expected > most, found > most, a + " " + b + " " + most);
      if (expected <= most) {
        assertEquals(expected, found, a + " " + b);
      }
      assertEquals(Similarity.ofTexts(a, b), Similarity.ofTexts(b, a), a + " " + b);
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }
}
