package org.entente.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a text looks like a Vega-Lite specification that a page can draw without fetching. */
final class VegaLite {

  private static final List<String> COMPOSITIONS =
      List.of("layer", "concat", "hconcat", "vconcat", "spec");

  private static final Set<String> MARKS =
      new TreeSet<>(
          Set.of(
              "arc",
              "area",
              "bar",
              "boxplot",
              "circle",
              "errorband",
              "errorbar",
              "geoshape",
              "image",
              "line",
              "point",
              "rect",
              "rule",
              "square",
              "text",
              "tick",
              "trail"));

  /** What the page puts into a row of the data. */
  private static final Set<String> FIELDS =
      new TreeSet<>(
          Set.of(
              "dataset",
              "country",
              "partner",
              "partnerName",
              "year",
              "value",
              "numerator",
              "denominator",
              "lower",
              "upper",
              "lowest",
              "highest"));

  private VegaLite() {}

  /** What is wrong with a specification, a sentence; empty where it looks right. */
  static Optional<String> fault(String text) {
    Object value;
    try {
      value = Json.read(text);
    } catch (IllegalArgumentException e) {
      return Optional.of("The chart is " + e.getMessage() + ".");
    }
    if (!(value instanceof Map<?, ?> chart)) {
      return Optional.of(
          "The chart is JSON, but no object: a Vega-Lite specification was expected.");
    }
    if (!drawn(chart)) {
      return Optional.of(
          "The chart has neither a mark nor views composed of some (" + COMPOSITIONS + ").");
    }
    if (!encoded(chart)) {
      return Optional.of("The chart has no encoding: it says nowhere which field is drawn how.");
    }
    return remote(chart).or(() -> unknownMark(chart)).or(() -> unknownField(chart));
  }

  private static Optional<String> unknownMark(Map<?, ?> chart) {
    List<String> marks = new ArrayList<>();
    gather(chart, "mark", marks);
    return marks.stream()
        .filter(mark -> !MARKS.contains(mark))
        .findFirst()
        .map(mark -> "The chart has the mark '" + mark + "'; Vega-Lite has " + MARKS + ".");
  }

  /** A field that is not there draws nothing, without a word. */
  private static Optional<String> unknownField(Map<?, ?> chart) {
    if (has(chart, "transform") || has(chart, "values") || has(chart, "datasets")) {
      // Fields of its own making.
      return Optional.empty();
    }
    List<String> fields = new ArrayList<>();
    gather(chart, "field", fields);
    return fields.stream()
        .filter(field -> !FIELDS.contains(field))
        .findFirst()
        .map(field -> "The chart has the field '" + field + "'; its data have " + FIELDS + ".");
  }

  /** The texts of all members of a name, and the types of those that are objects. */
  private static void gather(@Nullable Object value, String name, List<String> into) {
    if (value instanceof Map<?, ?> members) {
      for (Map.Entry<?, ?> member : members.entrySet()) {
        Object within = member.getValue();
        if (name.equals(member.getKey()) && within instanceof String text) {
          into.add(text);
        } else if (name.equals(member.getKey())
            && within instanceof Map<?, ?> map
            && map.get("type") instanceof String type) {
          into.add(type);
        } else if (!"config".equals(member.getKey()) && !"usermeta".equals(member.getKey())) {
          gather(within, name, into);
        }
      }
    } else if (value instanceof List<?> elements) {
      elements.forEach(element -> gather(element, name, into));
    }
  }

  private static boolean has(@Nullable Object value, String name) {
    if (value instanceof Map<?, ?> members) {
      return members.containsKey(name)
          || members.values().stream().anyMatch(within -> has(within, name));
    }
    return value instanceof List<?> elements
        && elements.stream().anyMatch(element -> has(element, name));
  }

  private static boolean drawn(Map<?, ?> view) {
    if (view.get("mark") instanceof String mark) {
      return !mark.isBlank();
    }
    if (view.get("mark") instanceof Map<?, ?> mark) {
      return mark.get("type") instanceof String;
    }
    return COMPOSITIONS.stream().anyMatch(name -> drawnWithin(view.get(name)));
  }

  private static boolean drawnWithin(@Nullable Object views) {
    if (views instanceof Map<?, ?> view) {
      return drawn(view);
    }
    return views instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(view -> view instanceof Map<?, ?> map && drawn(map));
  }

  private static boolean encoded(Map<?, ?> view) {
    if (view.get("encoding") instanceof Map<?, ?> encoding && !encoding.isEmpty()) {
      return true;
    }
    return COMPOSITIONS.stream().anyMatch(name -> encodedWithin(view.get(name)));
  }

  private static boolean encodedWithin(@Nullable Object views) {
    if (views instanceof Map<?, ?> view) {
      return encoded(view);
    }
    return views instanceof List<?> list
        && list.stream().anyMatch(view -> view instanceof Map<?, ?> map && encoded(map));
  }

  /** A page of Entente fetches nothing from elsewhere: its policy forbids it, and so do readers. */
  private static Optional<String> remote(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      for (Map.Entry<?, ?> member : members.entrySet()) {
        if (!"$schema".equals(member.getKey())) {
          if ("data".equals(member.getKey())
              && member.getValue() instanceof Map<?, ?> data
              && data.containsKey("url")) {
            return Optional.of(
                "The chart fetches its data from "
                    + data.get("url")
                    + "; its data are the metric's observations, which the page gives it.");
          }
          Optional<String> within = remote(member.getValue());
          if (within.isPresent()) {
            return within;
          }
        }
      }
    } else if (value instanceof List<?> elements) {
      for (Object element : elements) {
        Optional<String> within = remote(element);
        if (within.isPresent()) {
          return within;
        }
      }
    } else if (value instanceof String string
        && string.strip().toLowerCase(Locale.ROOT).matches("(https?:)?//.*")) {
      return Optional.of("The chart names the address " + string + ", which no page may fetch.");
    }
    return Optional.empty();
  }
}
