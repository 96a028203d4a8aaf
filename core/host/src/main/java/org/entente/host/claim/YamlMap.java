package org.entente.host.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file as texts and lines. Nothing is made of the file but texts, so that no
 * tag in it can make an object, and {@code 2018} or {@code 26.6 %} is what stands there.
 */
final class YamlMap {

  private final String file;
  private final String what;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(String file, String what, Node node) {
    this.file = file;
    this.what = what;
    this.line = line(node);
  }

  /**
   * A node as a mapping.
   *
   * @param what what it is, for sentences: {@code the claim}
   * @param known the keys that it may have
   */
  static YamlMap of(String file, String what, @Nullable Node node, Set<String> known)
      throws ClaimException {
    if (!(node instanceof MappingNode mapping)) {
      throw error(
          file,
          node == null ? 1 : line(node),
          what
              + " is a list of names with values, such as 'metric: works'; keys are "
              + listed(known)
              + ".");
    }
    YamlMap map = new YamlMap(file, what, node);
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw error(file, line(tuple.getKeyNode()), "a key of " + what + " is one word.");
      }
      String name = key.getValue();
      if (!known.contains(name)) {
        throw error(
            file,
            line(key),
            what
                + " has no key '"
                + name
                + "'. It may have "
                + listed(known)
                + "."
                + (name.matches("[0-9]+")
                    ? " Between braces a number with a comma stands in quotation marks: '110,000'."
                    : ""));
      }
      if (map.values.put(name, tuple.getValueNode()) != null) {
        throw error(file, line(key), "'" + name + "' stands twice in " + what + ".");
      }
    }
    return map;
  }

  private static String listed(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }

  int line() {
    return line;
  }

  int line(String key) {
    Node node = values.get(key);
    return node == null ? line : line(node);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Set<String> keys() {
    return values.keySet();
  }

  /** The text of a key; empty where the key is absent or has no value. */
  Optional<String> text(String key) throws ClaimException {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (!(node instanceof ScalarNode scalar)) {
      throw error(key, "'" + key + "' of " + what + " is one value, not a list.");
    }
    String text = scalar.getValue().strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  String required(String key, String example) throws ClaimException {
    return text(key)
        .orElseThrow(
            () -> error(key, what + " lacks '" + key + "'. Write, for example, " + example + "."));
  }

  Optional<Integer> year(String key) throws ClaimException {
    Optional<String> text = text(key);
    if (text.isPresent() && !text.get().matches("[12][0-9]{3}")) {
      throw error(key, "'" + text.get() + "' is not a year. Write four digits, such as 2018.");
    }
    return text.map(Integer::valueOf);
  }

  /** The one value, or the values of a list, as texts. */
  List<String> texts(String key) throws ClaimException {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      return text(key).map(List::of).orElse(List.of());
    }
    List<String> texts = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      if (!(each instanceof ScalarNode scalar)) {
        throw error(file, line(each), "'" + key + "' of " + what + " is a list of single values.");
      }
      texts.add(scalar.getValue().strip());
    }
    return texts;
  }

  /** The names and values of a mapping as {@code name=value}. */
  List<String> pairs(String key) throws ClaimException {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof MappingNode mapping)) {
      throw error(
          key, "'" + key + "' of " + what + " has a line for each, such as 'rule: strict'.");
    }
    List<String> pairs = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode name)
          || !(tuple.getValueNode() instanceof ScalarNode value)) {
        throw error(
            file, line(tuple.getKeyNode()), "a parameter is a name with one value after it.");
      }
      pairs.add(name.getValue().strip() + "=" + value.getValue().strip());
    }
    return pairs;
  }

  @Nullable Node node(String key) {
    return values.get(key);
  }

  /** The nodes of a list. */
  List<Node> list(String key) throws ClaimException {
    Node node = values.get(key);
    if (!(node instanceof SequenceNode sequence)) {
      throw error(
          key, what + " needs '" + key + "', a list whose items begin with a dash and a blank.");
    }
    return sequence.getValue();
  }

  ClaimException error(String key, String sentence) {
    return error(file, line(key), sentence);
  }

  static ClaimException error(String file, int line, String sentence) {
    return new ClaimException(file + ", line " + line + ": " + sentence);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
