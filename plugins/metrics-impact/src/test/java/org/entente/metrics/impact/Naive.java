package org.entente.metrics.impact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.entente.metrics.world.Paper;
import org.entente.model.Observation;

/**
 * The definitions again, word by word, over plain objects: loops and lists, no SQL, nothing shared
 * with the plugin. A line an observation: {@code year value}.
 */
final class Naive {

  private Naive() {}

  static String line(Observation o) {
    return line(Objects.requireNonNull(o.year()), o.value().doubleValue());
  }

  private static String line(int year, double value) {
    // Ten significant digits.
    return year
        + " "
        + new BigDecimal(value).round(new MathContext(10)).stripTrailingZeros().toPlainString();
  }

  static TreeSet<Integer> years(List<Paper> papers) {
    TreeSet<Integer> years = new TreeSet<>();
    for (Paper paper : papers) {
      Integer year = paper.year();
      if (year != null) {
        years.add(year);
      }
    }
    return years;
  }

  private static boolean of(Paper paper, String which) {
    int countries = paper.countries().size();
    return paper.countries().contains("CN")
        && (which.equals("all") || which.equals("international") == countries > 1);
  }

  private static List<Paper> cited(List<Paper> papers, int year, Predicate<Paper> which) {
    List<Paper> cited = new ArrayList<>();
    for (Paper paper : papers) {
      if (Integer.valueOf(year).equals(paper.year())
          && paper.timesCited() != null
          && which.test(paper)) {
        cited.add(paper);
      }
    }
    return cited;
  }

  private static double citations(Paper paper) {
    return Objects.requireNonNull(paper.timesCited());
  }

  private static double mean(
      List<Paper> papers, boolean fractional, ToDoubleFunction<Paper> value) {
    double above = 0;
    double below = 0;
    for (Paper paper : papers) {
      double weight = fractional ? 1.0 / paper.countries().size() : 1;
      above += weight * value.applyAsDouble(paper);
      below += weight;
    }
    return above / below;
  }

  static List<String> means(List<Paper> papers, boolean fractional) {
    List<String> lines = new ArrayList<>();
    for (int year : years(papers)) {
      List<Paper> own = cited(papers, year, paper -> of(paper, "all"));
      if (!own.isEmpty()) {
        lines.add(line(year, mean(own, fractional, Naive::citations)));
      }
    }
    return lines;
  }

  static List<String> ratios(List<Paper> papers, boolean fractional) {
    List<String> lines = new ArrayList<>();
    for (int year : years(papers)) {
      double ratio =
          mean(cited(papers, year, p -> of(p, "international")), fractional, Naive::citations)
              / mean(cited(papers, year, p -> of(p, "domestic")), fractional, Naive::citations);
      if (Double.isFinite(ratio)) {
        lines.add(line(year, ratio));
      }
    }
    return lines;
  }

  static List<String> medians(List<Paper> papers) {
    List<String> lines = new ArrayList<>();
    for (int year : years(papers)) {
      double[] sorted =
          cited(papers, year, paper -> of(paper, "all")).stream()
              .mapToDouble(Naive::citations)
              .sorted()
              .toArray();
      int n = sorted.length;
      if (n > 0) {
        lines.add(line(year, n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2));
      }
    }
    return lines;
  }

  static List<String> normalised(List<Paper> papers, boolean fractional) {
    List<String> lines = new ArrayList<>();
    for (int year : years(papers)) {
      List<Paper> own = new ArrayList<>();
      for (Paper paper : papers) {
        if (Integer.valueOf(year).equals(paper.year())
            && paper.normalisedImpact() != null
            && of(paper, "all")) {
          own.add(paper);
        }
      }
      if (!own.isEmpty()) {
        lines.add(
            line(year, mean(own, fractional, p -> Objects.requireNonNull(p.normalisedImpact()))));
      }
    }
    return lines;
  }

  /** How much of a work counts among the top. */
  private static double weight(Paper paper, List<Paper> reference, int top) {
    double n = 0;
    double more = 0;
    double tied = 0;
    for (Paper other : reference) {
      if (other.documentType().equals(paper.documentType())) {
        n++;
        more += citations(other) > citations(paper) ? 1 : 0;
        tied += citations(other) == citations(paper) ? 1 : 0;
      }
    }
    return Math.min(1, Math.max(0, (n * top / 100 - more) / tied));
  }

  static List<String> highlyCited(List<Paper> papers, String which, int top, boolean fractional) {
    List<String> lines = new ArrayList<>();
    for (int year : years(papers)) {
      List<Paper> reference = cited(papers, year, paper -> true);
      List<Paper> own = cited(papers, year, paper -> of(paper, which));
      Map<String, Double> weights = new HashMap<>();
      if (!own.isEmpty()) {
        lines.add(
            line(
                year,
                mean(
                    own,
                    fractional,
                    p ->
                        weights.computeIfAbsent(
                            p.documentType() + p.timesCited(),
                            alike -> weight(p, reference, top)))));
      }
    }
    return lines;
  }
}
