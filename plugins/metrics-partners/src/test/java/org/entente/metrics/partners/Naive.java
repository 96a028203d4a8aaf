package org.entente.metrics.partners;

import static org.entente.metrics.world.Lines.UNIT;
import static org.entente.metrics.world.Lines.ratio;
import static org.entente.metrics.world.Lines.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.metrics.world.Lines;
import org.entente.metrics.world.Paper;
import org.jspecify.annotations.Nullable;

/**
 * The definitions again, word by word, over plain objects: one pass, loops and sets, no SQL,
 * nothing shared with the plugin. A line an observation.
 */
final class Naive {

  /** What one year holds of the country. */
  private static final class Year {
    long unknown;
    long known;
    long knownInternational;
    long works;
    long fractional;
    long international;
    long aloneWithGap;
    final TreeMap<String, Partner> partners = new TreeMap<>();

    Partner partner(String name) {
      return partners.computeIfAbsent(name, any -> new Partner());
    }
  }

  /** What one year holds of one partner. */
  private static final class Partner {
    long joint;
    long fractional;
    long contribution;
    long leastContribution;

    /** All works of the partner, with the country or not. */
    long works;

    long international;

    /** Works of the country without the partner that have a gap. */
    long otherWithGap;

    long otherInternationalWithGap;

    /** The contribution that those could come to. */
    long possibleContribution;
  }

  private final TreeMap<Integer, Year> years = new TreeMap<>();
  private final TreeSet<String> partners = new TreeSet<>();

  /**
   * @param others every country but the one that is asked about
   */
  Naive(List<Paper> papers, String country, List<String> others) {
    for (Paper paper : papers) {
      if (paper.year() != null) {
        add(paper, country, others, years.computeIfAbsent(paper.year(), any -> new Year()));
      }
    }
  }

  private void add(Paper paper, String country, List<String> others, Year year) {
    Set<String> countries = paper.countries();
    int n = countries.size();
    year.unknown += n == 0 ? 1 : 0;
    year.known += n > 0 ? 1 : 0;
    year.knownInternational += n > 1 ? 1 : 0;
    for (String other : countries) {
      year.partner(other).works++;
      year.partner(other).international += n > 1 ? 1 : 0;
    }
    if (!countries.contains(country)) {
      return;
    }
    boolean gap = paper.unresolved() > 0;
    year.works++;
    year.fractional += units(n);
    year.international += n > 1 ? 1 : 0;
    year.aloneWithGap += n == 1 && gap ? 1 : 0;
    for (String other : others) {
      Partner partner = year.partner(other);
      if (countries.contains(other)) {
        partners.add(other);
        partner.joint++;
        partner.fractional += units(n);
        partner.contribution += units(n - 1);
        partner.leastContribution += units(n - 1 + paper.unresolved());
      } else if (gap) {
        partner.otherWithGap++;
        partner.otherInternationalWithGap += n > 1 ? 1 : 0;
        partner.possibleContribution += units(n);
      }
    }
  }

  private interface Line {
    @Nullable String of(String name, int number, Year year, Partner partner);
  }

  private List<String> lines(Line line) {
    List<String> lines = new ArrayList<>();
    for (String name : partners) {
      years.forEach(
          (number, year) -> {
            String text = line.of(name, number, year, year.partner(name));
            if (text != null) {
              lines.add(text);
            }
          });
    }
    return lines;
  }

  List<String> works() {
    return lines((name, number, year, partner) -> Lines.count(name, number, partner.joint, 1));
  }

  List<String> fractionalWorks() {
    return lines(
        (name, number, year, partner) -> Lines.count(name, number, partner.fractional, UNIT));
  }

  List<String> share() {
    return lines(
        (name, number, year, partner) -> {
          long most = year.works + year.unknown;
          return year.works == 0
              ? null
              : Lines.share(
                  name,
                  number,
                  partner.joint,
                  year.works,
                  ratio(partner.joint, most),
                  ratio(partner.joint + partner.otherWithGap + year.unknown, most));
        });
  }

  List<String> fractionalShare() {
    return lines(
        (name, number, year, partner) ->
            year.works == 0
                ? null
                : Lines.shareOfUnits(name, number, partner.fractional, year.fractional));
  }

  List<String> shareOfInternational() {
    return lines(
        (name, number, year, partner) -> {
          long possible = year.aloneWithGap + year.unknown;
          long most = year.international + possible;
          return year.international == 0
              ? null
              : Lines.share(
                  name,
                  number,
                  partner.joint,
                  year.international,
                  ratio(partner.joint, most),
                  ratio(partner.joint + partner.otherInternationalWithGap + possible, most));
        });
  }

  List<String> contribution() {
    return lines(
        (name, number, year, partner) -> {
          long most = (year.works + year.unknown) * UNIT;
          return year.works == 0
              ? null
              : Lines.shareOfUnits(
                  name,
                  number,
                  partner.contribution,
                  year.works * UNIT,
                  ratio(partner.leastContribution, most),
                  ratio(
                      partner.contribution + partner.possibleContribution + year.unknown * UNIT,
                      most));
        });
  }

  /** {@code partner year value}, to 12 digits. */
  List<String> affinity(AffinityIndex index, boolean international) {
    return lines(
        (name, number, year, partner) -> {
          double xy = partner.joint;
          double x = international ? year.international : year.works;
          double y = international ? partner.international : partner.works;
          double all = international ? year.knownInternational : year.known;
          double value =
              switch (index) {
                case PROBABILISTIC_AFFINITY -> xy * all / (x * y);
                case SALTON -> xy / Math.sqrt(x * y);
                case JACCARD -> xy / (x + y - xy);
                case RELATIVE_INTENSITY -> (xy / x) / ((y - xy) / (all - x));
                case ASSOCIATION_STRENGTH -> xy / (x * y);
                case INCLUSION -> xy / Math.min(x, y);
              };
          return Double.isFinite(value) ? affinityLine(name, number, value) : null;
        });
  }

  static String affinityLine(String partner, @Nullable Integer year, double value) {
    return String.format(java.util.Locale.ROOT, "%s %d %.11e", partner, year, value);
  }
}
