package org.entente.host.measure;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The line that stands under every figure: how was it counted, what, and what is meant by the
 * country.
 */
final class Definition {

  private Definition() {}

  static String of(Question question) {
    return QuestionCheck.name(question.counting())
        + " counting; "
        + documentTypes(question)
        + "; "
        + countries(question);
  }

  private static String documentTypes(Question question) {
    return question.documentTypes().isEmpty()
        ? "all document types"
        : "document types " + String.join(", ", question.documentTypes());
  }

  private static String countries(Question question) {
    if (question.fold().isEmpty()) {
      return "countries as in ISO 3166-1, none folded";
    }
    Map<String, TreeSet<String>> into = new TreeMap<>();
    question
        .fold()
        .forEach((from, to) -> into.computeIfAbsent(to, country -> new TreeSet<>()).add(from));
    StringBuilder text = new StringBuilder("countries as in ISO 3166-1, but");
    String separator = " ";
    for (var entry : into.entrySet()) {
      text.append(separator).append(entry.getKey()).append(" = ").append(entry.getKey());
      entry.getValue().forEach(from -> text.append('+').append(from));
      separator = ", ";
    }
    return text.toString();
  }
}
