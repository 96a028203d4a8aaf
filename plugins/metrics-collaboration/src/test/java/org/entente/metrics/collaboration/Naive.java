package org.entente.metrics.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.kit.World;
import org.entente.model.Bounds;
import org.entente.model.Observation;

/**
 * The definitions again, word by word, over plain objects: loops and sets, no SQL, nothing shared
 * with the plugin. A line an observation.
 */
final class Naive {

  private Naive() {}

  /**
   * {@code partner year value numerator denominator lowest highest}, numbers rounded to 12
   * decimals.
   */
  static String line(Observation o) {
    Bounds bounds = o.bounds();
    return String.join(
        " ",
        o.partner(),
        String.valueOf(o.year()),
        round(o.value().doubleValue()),
        o.numerator() == null ? "-" : round(o.numerator().doubleValue()),
        o.denominator() == null ? "-" : round(o.denominator().doubleValue()),
        bounds == null ? "-" : round(bounds.lowest().doubleValue()),
        bounds == null ? "-" : round(bounds.highest().doubleValue()));
  }

  private static String round(double x) {
    return String.format(Locale.ROOT, "%.12f", x);
  }

  private static String count(String partner, int year, double n) {
    return String.join(" ", partner, String.valueOf(year), round(n), "-", "-", "-", "-");
  }

  private static String share(
      String partner, int year, double above, double below, double lowest, double highest) {
    return String.join(
        " ",
        partner,
        String.valueOf(year),
        round(above / below),
        round(above),
        round(below),
        round(lowest),
        round(highest));
  }

  private static TreeSet<Integer> years(World world) {
    TreeSet<Integer> years = new TreeSet<>();
    world
        .works()
        .forEach(
            w -> {
              if (w.year() != null) {
                years.add(w.year());
              }
            });
    return years;
  }

  private static List<World.Item> of(World world, int year) {
    List<World.Item> items = new ArrayList<>();
    for (World.Item w : world.works()) {
      if (w.year() != null && w.year() == year) {
        items.add(w);
      }
    }
    return items;
  }

  static List<String> works(World world, boolean fractional, int atLeast) {
    List<String> lines = new ArrayList<>();
    for (int year : years(world)) {
      double n = 0;
      for (World.Item w : of(world, year)) {
        if (w.countries().contains("CN") && w.countries().size() >= atLeast) {
          n += fractional ? 1.0 / w.countries().size() : 1;
        }
      }
      lines.add(count("", year, n));
    }
    return lines;
  }

  static List<String> shareWithAtLeast(World world, int atLeast) {
    List<String> lines = new ArrayList<>();
    for (int year : years(world)) {
      int above = 0;
      int below = 0;
      int unknown = 0;
      int couldRise = 0;
      for (World.Item w : of(world, year)) {
        if (w.countries().isEmpty()) {
          unknown++;
        }
        if (w.countries().contains("CN")) {
          below++;
          if (w.countries().size() >= atLeast) {
            above++;
          } else if (w.unresolved() > 0) {
            couldRise++;
          }
        }
      }
      if (below > 0) {
        lines.add(
            share(
                "",
                year,
                above,
                below,
                above / (double) (below + unknown),
                (above + couldRise + unknown) / (double) (below + unknown)));
      }
    }
    return lines;
  }

  static List<String> partnerWorks(World world, List<String> partners) {
    List<String> lines = new ArrayList<>();
    for (String partner : partners) {
      for (int year : years(world)) {
        lines.add(
            count(
                partner,
                year,
                of(world, year).stream()
                    .filter(w -> w.countries().containsAll(List.of("CN", partner)))
                    .count()));
      }
    }
    return lines;
  }

  static List<String> partnerShare(World world, List<String> partners) {
    List<String> lines = new ArrayList<>();
    for (String partner : partners) {
      for (int year : years(world)) {
        long unknown = of(world, year).stream().filter(w -> w.countries().isEmpty()).count();
        long below = of(world, year).stream().filter(w -> w.countries().contains("CN")).count();
        long above =
            of(world, year).stream()
                .filter(w -> w.countries().containsAll(List.of("CN", partner)))
                .count();
        long couldRise =
            of(world, year).stream()
                .filter(
                    w ->
                        w.countries().contains("CN")
                            && !w.countries().contains(partner)
                            && w.unresolved() > 0)
                .count();
        if (below > 0) {
          lines.add(
              share(
                  partner,
                  year,
                  above,
                  below,
                  above / (double) (below + unknown),
                  (above + couldRise + unknown) / (double) (below + unknown)));
        }
      }
    }
    return lines;
  }

  /** Every country that China has a work with, in a year that is known. */
  static List<String> partners(World world) {
    TreeMap<String, Boolean> partners = new TreeMap<>();
    for (World.Item w : world.works()) {
      if (w.year() != null && w.countries().contains("CN")) {
        w.countries().forEach(country -> partners.put(country, true));
      }
    }
    partners.remove("CN");
    return new ArrayList<>(partners.keySet());
  }

  static List<String> coverage(World world) {
    List<String> lines = new ArrayList<>();
    for (int year : years(world)) {
      List<World.Item> all = of(world, year);
      double known = all.stream().filter(w -> !w.countries().isEmpty()).count();
      lines.add(
          String.join(
              " ",
              "",
              String.valueOf(year),
              round(known / all.size()),
              round(known),
              round(all.size()),
              "-",
              "-"));
    }
    return lines;
  }
}
