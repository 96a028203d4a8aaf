package org.entente.kit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a text looks like a Vega-Lite specification that a page can draw without fetching. */
final class VegaLite {

  private static final List<String> COMPOSITIONS =
      List.of("layer", "concat", "hconcat", "vconcat", "spec");

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
    return remote(chart);
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
