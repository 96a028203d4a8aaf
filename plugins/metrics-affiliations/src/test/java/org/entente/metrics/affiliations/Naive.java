package org.entente.metrics.affiliations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.metrics.world.Paper;
import org.entente.model.Bounds;
import org.entente.model.Observation;

/**
 * The definitions again, word by word, over plain objects: loops and sets, no SQL, nothing shared
 * with the plugin. A line an observation: {@code partner year above below}, the bounds where they
 * are asked for.
 */
final class Naive {

  private static final String COUNTRY = "CN";

  private Naive() {}

  static String line(Observation o) {
    if (o.denominator() == null) {
      return o.partner() + " " + o.year() + " " + o.value().toPlainString();
    }
    return o.partner() + " " + o.year() + " " + o.numerator() + " " + o.denominator();
  }

  static String bounds(Observation o) {
    Bounds bounds = o.bounds();
    return bounds == null
        ? "none"
        : String.format(
            "%s %s %.10f %.10f",
            o.partner(), o.year(), bounds.lowest().doubleValue(), bounds.highest().doubleValue());
  }

  private static Set<Integer> years(List<Paper> papers) {
    Set<Integer> years = new TreeSet<>();
    for (Paper paper : papers) {
      Integer year = paper.year();
      if (year != null) {
        years.add(year);
      }
    }
    return years;
  }

  private static boolean allTied(Paper paper) {
    Set<Integer> tied = new HashSet<>();
    paper.authors().forEach(author -> tied.addAll(author.addresses()));
    return tied.size() == paper.addresses().size();
  }

  /** Years that are good enough. */
  static Set<Integer> usable(List<Paper> papers) {
    Set<Integer> usable = new TreeSet<>();
    for (int year : years(papers)) {
      int own = 0;
      int some = 0;
      int several = 0;
      int tied = 0;
      boolean early = false;
      for (Paper paper : papers) {
        if (Integer.valueOf(year).equals(paper.year()) && paper.countries().contains(COUNTRY)) {
          own++;
          early |= paper.source().equals("wos") && year < 2008;
          some += paper.authors().stream().anyMatch(a -> !a.addresses().isEmpty()) ? 1 : 0;
          if (paper.authors().size() > 1) {
            several++;
            tied += allTied(paper) ? 1 : 0;
          }
        }
      }
      if (own == 0 || (!early && some > 0 && (several == 0 || tied / (double) several >= 0.9))) {
        usable.add(year);
      }
    }
    return usable;
  }

  private static String who(Paper.Author author) {
    return author.identified() + " " + author.key();
  }

  /** Dual-affiliated authors, or works, of every partner that has any. */
  static List<String> dual(
      List<Paper> papers, Set<String> partners, boolean loose, boolean works, boolean onlyIds) {
    List<String> lines = new ArrayList<>();
    Set<Integer> years = usable(papers);
    for (String partner : partners) {
      List<String> ofPartner = new ArrayList<>();
      boolean any = false;
      for (int year : years) {
        TreeMap<String, Set<String>> shown = new TreeMap<>();
        Set<String> strict = new TreeSet<>();
        Set<Integer> strictWorks = new TreeSet<>();
        for (int i = 0; i < papers.size(); i++) {
          Paper paper = papers.get(i);
          if (!Integer.valueOf(year).equals(paper.year())) {
            continue;
          }
          for (int position = 1; position <= paper.authors().size(); position++) {
            Paper.Author author = paper.authors().get(position - 1);
            Set<String> countries = paper.countriesOf(position);
            boolean both = countries.containsAll(Set.of(COUNTRY, partner));
            if (both) {
              strictWorks.add(i);
            }
            if (author.key() == null || (onlyIds && !author.identified())) {
              continue;
            }
            shown.computeIfAbsent(who(author), key -> new TreeSet<>()).addAll(countries);
            if (both) {
              strict.add(who(author));
            }
          }
        }
        Set<String> dual = new TreeSet<>();
        shown.forEach(
            (key, countries) -> {
              if (countries.containsAll(Set.of(COUNTRY, partner))) {
                dual.add(key);
              }
            });
        Set<Integer> looseWorks = new TreeSet<>(strictWorks);
        for (int i = 0; i < papers.size(); i++) {
          Paper paper = papers.get(i);
          for (int position = 1; position <= paper.authors().size(); position++) {
            Paper.Author author = paper.authors().get(position - 1);
            Set<String> countries = paper.countriesOf(position);
            if (Integer.valueOf(year).equals(paper.year())
                && author.key() != null
                && dual.contains(who(author))
                && (countries.contains(COUNTRY) || countries.contains(partner))) {
              looseWorks.add(i);
            }
          }
        }
        int count =
            works
                ? (loose ? looseWorks.size() : strictWorks.size())
                : (loose ? dual.size() : strict.size());
        any |= count > 0;
        ofPartner.add(partner + " " + year + " " + count);
      }
      if (any) {
        lines.addAll(ofPartner);
      }
    }
    return lines;
  }

  /** Lines of {@code above below}, with the bounds in the other list. */
  static List<String> coAffiliation(List<Paper> papers, List<String> bounds) {
    List<String> lines = new ArrayList<>();
    for (int year : usable(papers)) {
      int above = 0;
      int below = 0;
      int rise = 0;
      int enterAbove = 0;
      int enterBelow = 0;
      int unknown = 0;
      for (Paper paper : papers) {
        if (!Integer.valueOf(year).equals(paper.year())) {
          continue;
        }
        unknown += paper.countries().isEmpty() ? 1 : 0;
        boolean linked =
            !paper.authors().isEmpty()
                && paper.authors().stream().noneMatch(a -> a.addresses().isEmpty());
        if (!paper.countries().contains(COUNTRY) || !linked) {
          continue;
        }
        Set<String> common = new TreeSet<>(List.of("CN", "US", "DE", "GB", "JP", "HK", "FR"));
        Set<String> commonOfComplete = new TreeSet<>(common);
        boolean known = true;
        for (int position = 1; position <= paper.authors().size(); position++) {
          Set<String> countries = paper.countriesOf(position);
          known &= !countries.isEmpty();
          common.retainAll(countries);
          boolean complete =
              paper.authors().get(position - 1).addresses().stream()
                  .noneMatch(index -> paper.addresses().get(index).country() == null);
          if (complete) {
            commonOfComplete.retainAll(countries);
          }
        }
        if (known && paper.countries().size() > 1) {
          below++;
          if (!common.isEmpty()) {
            above++;
          } else if (!commonOfComplete.isEmpty()) {
            rise++;
          }
        } else if (paper.unresolved() > 0) {
          enterAbove += commonOfComplete.isEmpty() ? 0 : 1;
          enterBelow += common.isEmpty() ? 1 : 0;
        }
      }
      if (below > 0) {
        lines.add(" " + year + " " + above + " " + below);
        bounds.add(
            String.format(
                "%s %s %.10f %.10f",
                "",
                year,
                above / (double) (below + enterBelow + unknown),
                (above + rise + enterAbove + unknown) / (double) (below + enterAbove + unknown)));
      }
    }
    return lines;
  }

  /** The known countries of those who lead a work. */
  static Set<String> leads(Paper paper, String lead) {
    Set<String> countries = new TreeSet<>();
    boolean named = false;
    if (!lead.equals("first")) {
      Set<Integer> people = new TreeSet<>();
      Set<Integer> addressed = new TreeSet<>();
      for (Paper.Correspondent letter : paper.correspondences()) {
        named = true;
        Integer position = letter.position();
        String country = letter.country();
        if (country != null) {
          countries.add(country);
        }
        if (position != null) {
          people.add(position);
          if (country != null) {
            addressed.add(position);
          }
        }
      }
      for (int position = 1; position <= paper.authors().size(); position++) {
        if (paper.authors().get(position - 1).corresponding()) {
          named = true;
          people.add(position);
        }
      }
      people.removeAll(addressed);
      for (int position : people) {
        countries.addAll(addressesOf(paper, position));
      }
    }
    if (!named && !lead.equals("corresponding") && !paper.authors().isEmpty()) {
      countries.addAll(addressesOf(paper, 1));
    }
    return countries;
  }

  private static Set<String> addressesOf(Paper paper, int position) {
    return paper.authors().size() == 1 ? paper.countries() : paper.countriesOf(position);
  }

  static List<String> leading(List<Paper> papers, Set<String> partners, String lead) {
    List<String> lines = new ArrayList<>();
    for (String partner : partners) {
      for (int year : years(papers)) {
        int above = 0;
        int below = 0;
        for (Paper paper : papers) {
          if (Integer.valueOf(year).equals(paper.year())
              && paper.countries().containsAll(Set.of(COUNTRY, partner))) {
            Set<String> countries = leads(paper, lead);
            below += countries.isEmpty() ? 0 : 1;
            above += countries.contains(COUNTRY) ? 1 : 0;
          }
        }
        if (below > 0) {
          lines.add(partner + " " + year + " " + above + " " + below);
        }
      }
    }
    return lines;
  }
}
