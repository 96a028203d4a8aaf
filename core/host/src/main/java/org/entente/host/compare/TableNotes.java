package org.entente.host.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.host.library.StoredObservation;
import org.entente.host.measure.Measurement;
import org.entente.model.Observation;
import org.entente.spi.MetricInfo;

/**
 * What a reader must know where a side of a comparison holds tables of figures and no works: what
 * cannot be said then, and where definitions differ, as far as the tables say how they were made.
 */
final class TableNotes {

  /** Heads of filters by which exports say which document types they count. */
  private static final List<String> TYPE_FILTERS =
      List.of("document type", "document types", "types of publications included");

  private final Measurement a;
  private final Measurement b;
  private final List<String> notes = new ArrayList<>();

  private TableNotes(Measurement a, Measurement b) {
    this.a = a;
    this.b = b;
  }

  /**
   * The notes.
   *
   * @param ofA the figures of A's tables, as imported; empty where A holds works
   * @param ofB likewise
   */
  static List<String> of(
      Measurement a, List<StoredObservation> ofA, Measurement b, List<StoredObservation> ofB) {
    TableNotes notes = new TableNotes(a, b);
    notes.unsaid();
    notes.side(a, ofA);
    notes.side(b, ofB);
    notes.days();
    return notes.notes;
  }

  private static boolean tables(Measurement side) {
    return side.dataset().works() == 0;
  }

  private void unsaid() {
    String holders =
        tables(a) && tables(b)
            ? a.dataset().name() + " and " + b.dataset().name() + " hold"
            : (tables(a) ? a : b).dataset().name() + " holds";
    notes.add(
        holders
            + " tables of figures and no works: the series, their concordance and the findings compare, but which publications both have, what they say differently of the same publication, and how much of the difference comes of either cannot be said.");
  }

  private void side(Measurement side, List<StoredObservation> stored) {
    if (!tables(side)) {
      return;
    }
    Map<String, Set<String>> filters = filters(stored);
    documentTypes(side, filters);
    filters.forEach(
        (name, values) -> {
          String key = name.toLowerCase(Locale.ROOT);
          if (key.equals("dataset") || key.equals("schema") || key.contains("early access")) {
            notes.add(filter(side, name, values) + esci(key, values));
          }
        });
    denominator(side);
    rounding(side);
  }

  /** Each filter with the contents it has in the tables, in their order. */
  private static Map<String, Set<String>> filters(List<StoredObservation> stored) {
    Map<String, Set<String>> filters = new LinkedHashMap<>();
    for (StoredObservation row : stored) {
      row.filters()
          .forEach(
              (name, content) ->
                  filters.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(content));
    }
    return filters;
  }

  private static String filter(Measurement side, String name, Set<String> values) {
    return "The tables of "
        + side.dataset().name()
        + " say \""
        + name
        + (values.stream().allMatch(String::isEmpty) ? "" : ": " + String.join("\" and \"", values))
        + "\".";
  }

  private static String esci(String key, Set<String> values) {
    if (!key.equals("dataset")) {
      return "";
    }
    long with = values.stream().filter(v -> v.toUpperCase(Locale.ROOT).contains("ESCI")).count();
    return with == values.size()
        ? " So the Emerging Sources Citation Index is counted; whether the other side counts it decides part of the difference."
        : with == 0
            ? " The Emerging Sources Citation Index is not named there, so it is not counted; whether the other side counts it decides part of the difference."
            : " So some of the tables count the Emerging Sources Citation Index and some do not.";
  }

  private void documentTypes(Measurement side, Map<String, Set<String>> filters) {
    Measurement other = side == a ? b : a;
    String asked =
        side.question().documentTypes().isEmpty()
            ? "all document types"
            : String.join(", ", side.question().documentTypes());
    String otherSide =
        tables(other)
            ? ""
            : " The works of " + other.dataset().name() + " that are counted are of " + asked + ".";
    List<String> said =
        filters.entrySet().stream()
            .filter(entry -> TYPE_FILTERS.contains(entry.getKey().toLowerCase(Locale.ROOT)))
            .map(entry -> filter(side, entry.getKey(), entry.getValue()))
            .toList();
    notes.add(
        (said.isEmpty()
                ? "The tables of "
                    + side.dataset().name()
                    + " do not say which document types they count."
                : String.join(" ", said))
            + otherSide);
  }

  private void denominator(Measurement side) {
    if (side.metric().unit() != MetricInfo.Unit.SHARE) {
      return;
    }
    String source = side.dataset().source();
    if (source.equals("incites")) {
      notes.add(
          "InCites divides the documents with one or more international co-authors by all documents of the country; here the works of two or more countries are divided by the works with an address in the country.");
    } else if (source.equals("scival")) {
      notes.add(
          "SciVal leaves publications without an affiliation out of what it divides by, and counts each publication under one type of collaboration alone; here the works of two or more countries are divided by the works with an address in the country.");
    }
  }

  /** Shares that no counts stand behind are as exact as they were printed. */
  private void rounding(Measurement side) {
    if (side.metric().unit() != MetricInfo.Unit.SHARE) {
      return;
    }
    int decimals =
        side.observations().stream()
            .filter(o -> o.numerator() == null || o.denominator() == null)
            .map(Observation::value)
            .mapToInt(BigDecimal::scale)
            .max()
            .orElse(-1);
    if (decimals >= 0) {
      notes.add(
          "The shares of "
              + side.dataset().name()
              + " are rounded as its tables print them, to "
              + BigDecimal.ONE.movePointLeft(Math.max(0, decimals - 2)).toPlainString()
              + " points: a smaller difference says nothing.");
    }
  }

  private void days() {
    notes.add(
        "The data of "
            + a.dataset().name()
            + " are "
            + DataDay.of(a.dataset()).words()
            + ", those of "
            + b.dataset().name()
            + " "
            + DataDay.of(b.dataset()).words()
            + ": recent years are still being added to in either.");
  }
}
