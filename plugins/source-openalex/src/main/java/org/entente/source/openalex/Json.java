package org.entente.source.openalex;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One value of JSON: an object, a list or a text; numbers and truth values are texts. */
final class Json {

  /** What stands where there is nothing, and for {@code null}. */
  static final Json NOTHING = new Json(Map.of(), List.of(), "");

  private final Map<String, Json> members;
  private final List<Json> elements;
  private final String text;

  private Json(Map<String, Json> members, List<Json> elements, String text) {
    this.members = members;
    this.elements = elements;
    this.text = text;
  }

  static Json object(Map<String, Json> members) {
    return new Json(members, List.of(), "");
  }

  /** Reads the value at whose first token the parser stands, to its last token. */
  static Json read(JsonParser parser) throws IOException {
    @Nullable JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Json> members = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        members.put(name, read(parser));
      }
      return object(members);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Json> elements = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(read(parser));
      }
      return new Json(Map.of(), elements, "");
    }
    return token == JsonToken.VALUE_NULL ? NOTHING : new Json(Map.of(), List.of(), text(parser));
  }

  private static String text(JsonParser parser) throws IOException {
    @Nullable String text = parser.getText();
    return text == null ? "" : text.strip();
  }

  /** A member, or what is reached through several. */
  Json at(String... path) {
    Json value = this;
    for (String name : path) {
      value = value.members.getOrDefault(name, NOTHING);
    }
    return value;
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  /** The elements of a list; none where it is no list. */
  List<Json> all() {
    return elements;
  }

  /** The texts of a list's elements that are not empty. */
  List<String> texts() {
    return elements.stream().map(Json::text).filter(each -> !each.isEmpty()).toList();
  }

  boolean isNothing() {
    return members.isEmpty() && elements.isEmpty() && text.isEmpty();
  }

  /** The text without blanks around it; empty where it is none. */
  String text() {
    return text;
  }

  boolean isTrue() {
    return text.equals("true");
  }
}
