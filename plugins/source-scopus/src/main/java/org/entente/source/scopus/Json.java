package org.entente.source.scopus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value of JSON: an object, a list or a text. The answers of Scopus come from XML: what may
 * come several times is a list where it does and the thing alone where it does not, a text with
 * attributes is an object with the member {@code $}, and numbers are texts. Whoever asks here need
 * not know which it is.
 */
final class Json {

  /** What stands where there is nothing. */
  static final Json NOTHING = new Json(Map.of(), List.of(), "");

  /** Members of a record that hold nothing of a work and are long. */
  private static final Set<String> PASSED_OVER =
      Set.of("tail", "link", "abstracts", "dc:description", "enhancement", "subject-areas");

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
        readMember(parser, members);
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
    if (token == JsonToken.VALUE_NULL) {
      return NOTHING;
    }
    return new Json(Map.of(), List.of(), parser.getText());
  }

  /** Reads the member at whose name the parser stands. */
  static void readMember(JsonParser parser, Map<String, Json> members) throws IOException {
    String name = parser.currentName();
    parser.nextToken();
    if (PASSED_OVER.contains(name)) {
      parser.skipChildren();
    } else {
      members.put(name, read(parser));
    }
  }

  /** A member, or what is reached through several; of a list, that of its first element. */
  Json at(String... path) {
    Json value = this;
    for (String name : path) {
      Json object = value.elements.isEmpty() ? value : value.elements.get(0);
      value = object.members.getOrDefault(name, NOTHING);
    }
    return value;
  }

  /**
   * The elements: those of a list, the value alone where it is none, nothing where it is nothing.
   */
  List<Json> all() {
    if (!elements.isEmpty()) {
      return elements;
    }
    return members.isEmpty() && text.isEmpty() ? List.of() : List.of(this);
  }

  boolean isNothing() {
    return all().isEmpty();
  }

  /** The text, of an object that in {@code $}; empty where there is none. */
  String text() {
    if (!elements.isEmpty()) {
      return elements.get(0).text();
    }
    return (members.isEmpty() ? text : members.getOrDefault("$", NOTHING).text()).strip();
  }
}
