package org.entente.host.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entente.host.measure.Measurement.Coverage;
import org.entente.model.Bounds;
import org.entente.model.EntityKind;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Observations, coverage and notes as text for the cache: a line each, fields between tabs, with
 * backslash escapes.
 */
final class MeasurementCodec {

  /** What is kept of a measurement. */
  record Content(Coverage coverage, List<Observation> observations, List<String> notes) {}

  private MeasurementCodec() {}

  static String encode(Content content) {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "coverage",
        String.valueOf(content.coverage().resolved()),
        String.valueOf(content.coverage().works()));
    for (String note : content.notes()) {
      line(text, "note", note);
    }
    for (Observation o : content.observations()) {
      Interval interval = o.interval();
      Bounds bounds = o.bounds();
      line(
          text,
          "observation",
          o.metric(),
          o.country(),
          o.entityKind().name(),
          o.entity(),
          o.partner(),
          o.year() == null ? "" : o.year().toString(),
          o.value().toString(),
          number(o.numerator()),
          number(o.denominator()),
          number(interval == null ? null : interval.lower()),
          number(interval == null ? null : interval.upper()),
          number(bounds == null ? null : bounds.lowest()),
          number(bounds == null ? null : bounds.highest()));
    }
    return text.toString();
  }

  static Content decode(String text) {
    Coverage coverage = new Coverage(0, 0);
    List<Observation> observations = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (String line : text.lines().toList()) {
      List<String> f = fields(line);
      switch (f.get(0)) {
        case "coverage" ->
            coverage = new Coverage(Long.parseLong(f.get(1)), Long.parseLong(f.get(2)));
        case "note" -> notes.add(f.get(1));
        default -> observations.add(observation(f));
      }
    }
    return new Content(coverage, observations, notes);
  }

  private static Observation observation(List<String> f) {
    BigDecimal lower = number(f.get(10));
    BigDecimal upper = number(f.get(11));
    BigDecimal lowest = number(f.get(12));
    BigDecimal highest = number(f.get(13));
    return new Observation(
        f.get(1),
        f.get(2),
        EntityKind.valueOf(f.get(3)),
        f.get(4),
        f.get(5),
        f.get(6).isEmpty() ? null : Integer.valueOf(f.get(6)),
        new BigDecimal(f.get(7)),
        number(f.get(8)),
        number(f.get(9)),
        lower == null || upper == null ? null : new Interval(lower, upper),
        lowest == null || highest == null ? null : new Bounds(lowest, highest));
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.toString();
  }

  private static @Nullable BigDecimal number(String value) {
    return value.isEmpty() ? null : new BigDecimal(value);
  }

  private static void line(StringBuilder text, String... fields) {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      text.append(
          fields[i]
              .replace("\\", "\\\\")
              .replace("\t", "\\t")
              .replace("\n", "\\n")
              .replace("\r", "\\r"));
    }
    text.append('\n');
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c == '\\') {
        i++;
        field.append(
            switch (line.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> line.charAt(i);
            });
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
