package org.entente.metrics.collaboration;

import static org.entente.metrics.world.Lines.UNIT;
import static org.entente.metrics.world.Lines.ratio;
import static org.entente.metrics.world.Lines.units;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.entente.metrics.world.Lines;
import org.entente.metrics.world.Paper;

/**
 * The definitions again, word by word, over plain objects: one pass, loops and sets, no SQL,
 * nothing shared with the plugin. A line an observation.
 */
final class Naive {

  /** What one year holds; arrays by the least number of countries of a work, 1 to 3. */
  private static final class Year {
    long all;
    long unknown;
    final long[] full = new long[4];
    final long[] fractional = new long[4];
    final long[] byAuthor = new long[4];
    final long[] couldRise = new long[4];
    final Domestic anyAuthors = new Domestic();
    final Domestic twoAuthors = new Domestic();
  }

  private static final class Domestic {
    long above;
    long aboveWithGap;
    long couldRise;

    void add(boolean domestic, boolean gap) {
      above += domestic ? 1 : 0;
      aboveWithGap += domestic && gap ? 1 : 0;
      couldRise += !domestic && gap ? 1 : 0;
    }
  }

  private final TreeMap<Integer, Year> years = new TreeMap<>();

  /** International works, and those of them that cannot be split by author. */
  long international;

  long unsplit;

  Naive(List<Paper> papers, String country) {
    for (Paper paper : papers) {
      if (paper.year() != null) {
        add(paper, country, years.computeIfAbsent(paper.year(), any -> new Year()));
      }
    }
  }

  private void add(Paper paper, String country, Year year) {
    Set<String> countries = paper.countries();
    int n = countries.size();
    year.all++;
    year.unknown += n == 0 ? 1 : 0;
    if (!countries.contains(country)) {
      return;
    }
    long part = n == 1 ? UNIT : partByAuthor(paper, country);
    if (n > 1) {
      international++;
    }
    for (int atLeast = 1; atLeast <= 3; atLeast++) {
      if (n >= atLeast) {
        year.full[atLeast]++;
        year.fractional[atLeast] += units(n);
        year.byAuthor[atLeast] += part;
      } else if (paper.unresolved() > 0) {
        year.couldRise[atLeast]++;
      }
    }
    if (n == 1) {
      Set<String> organisations = new HashSet<>();
      for (Paper.Address address : paper.addresses()) {
        if (address.country() != null && !address.organisation().isEmpty()) {
          organisations.add(address.organisation());
        }
      }
      boolean gap = paper.unresolved() > 0;
      year.anyAuthors.add(organisations.size() >= 2, gap);
      if (paper.authors().size() >= 2) {
        year.twoAuthors.add(organisations.size() >= 2, gap);
      }
    }
  }

  private long partByAuthor(Paper paper, String country) {
    int authors = 0;
    Set<String> reached = new TreeSet<>();
    for (int position = 1; position <= paper.authors().size(); position++) {
      Set<String> own = paper.countriesOf(position);
      authors += own.isEmpty() ? 0 : 1;
      reached.addAll(own);
    }
    if (!reached.equals(paper.countries())) {
      unsplit++;
      return units(paper.countries().size());
    }
    long part = 0;
    for (int position = 1; position <= paper.authors().size(); position++) {
      Set<String> own = paper.countriesOf(position);
      if (own.contains(country)) {
        part += units((long) authors * own.size());
      }
    }
    return part;
  }

  private List<String> lines(BiFunction<Integer, Year, String> line) {
    List<String> lines = new ArrayList<>();
    years.forEach(
        (number, year) -> {
          String text = line.apply(number, year);
          if (!text.isEmpty()) {
            lines.add(text);
          }
        });
    return lines;
  }

  List<String> full(int atLeast) {
    return lines((number, year) -> Lines.count("", number, year.full[atLeast], 1));
  }

  List<String> fractional(int atLeast) {
    return lines((number, year) -> Lines.count("", number, year.fractional[atLeast], UNIT));
  }

  List<String> byAuthor(int atLeast) {
    return lines((number, year) -> Lines.count("", number, year.byAuthor[atLeast], UNIT));
  }

  List<String> fullShare(int atLeast) {
    return lines(
        (number, year) -> {
          long above = year.full[atLeast];
          long below = year.full[1];
          long most = below + year.unknown;
          return below == 0
              ? ""
              : Lines.share(
                  "",
                  number,
                  above,
                  below,
                  ratio(above, most),
                  ratio(above + year.couldRise[atLeast] + year.unknown, most));
        });
  }

  List<String> fractionalShare(int atLeast) {
    return lines(
        (number, year) ->
            year.full[1] == 0
                ? ""
                : Lines.shareOfUnits("", number, year.fractional[atLeast], year.fractional[1]));
  }

  List<String> shareByAuthor(int atLeast) {
    return lines(
        (number, year) ->
            year.full[1] == 0
                ? ""
                : Lines.shareOfUnits("", number, year.byAuthor[atLeast], year.byAuthor[1]));
  }

  List<String> domesticShare(boolean twoAuthors) {
    return lines(
        (number, year) -> {
          Domestic domestic = twoAuthors ? year.twoAuthors : year.anyAuthors;
          long most = year.full[1] + year.unknown;
          return year.full[1] == 0
              ? ""
              : Lines.share(
                  "",
                  number,
                  domestic.above,
                  year.full[1],
                  ratio(domestic.above - domestic.aboveWithGap, most),
                  ratio(domestic.above + domestic.couldRise + year.unknown, most));
        });
  }

  List<String> coverage() {
    return lines(
        (number, year) -> Lines.share("", number, year.all - year.unknown, year.all, "-", "-"));
  }
}
