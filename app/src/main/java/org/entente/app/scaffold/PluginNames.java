package org.entente.app.scaffold;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What a new plugin is called, in all the ways in which its project names it.
 *
 * @param kind what it is
 * @param name as the author says it, such as {@code my-database}
 * @param id the id of its source or metric
 * @param group the Maven group, and the beginning of its package
 */
public record PluginNames(PluginKind kind, String name, String id, String group) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern ID = Pattern.compile("[a-z0-9-]+");
  private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

  /**
   * The names of a plugin.
   *
   * @throws ScaffoldException if they are none that files, Maven and Java can all bear
   */
  public static PluginNames of(PluginKind kind, String name, String id, String group)
      throws ScaffoldException {
    if (!NAME.matcher(name).matches()) {
      throw new ScaffoldException(
          "A plugin's name begins with a small letter and holds small letters, digits and '-', such"
              + " as my-database, but was '"
              + name
              + "'.");
    }
    if (!ID.matcher(id).matches()) {
      throw new ScaffoldException(
          "An id is made of small letters, digits and '-', but was '" + id + "'.");
    }
    PluginNames names = new PluginNames(kind, name, id, group);
    if (!GROUP.matcher(group).matches() || !SourceVersion.isName(names.javaPackage())) {
      throw new ScaffoldException(
          "'"
              + names.javaPackage()
              + "' cannot be a Java package. Choose another name, or another --group, such as"
              + " org.example.");
    }
    return names;
  }

  /** The Maven artifact, the plugin's id and the project's folder: {@code source-my-database}. */
  public String artifact() {
    String prefix = kind.word() + "-";
    return name.startsWith(prefix) ? name : prefix + name;
  }

  String javaPackage() {
    return group + "." + name.replace("-", "");
  }

  String path() {
    return javaPackage().replace('.', '/');
  }

  /** {@code MyDatabase}. */
  String className() {
    return Arrays.stream(name.split("-"))
        .filter(word -> !word.isEmpty())
        .map(PluginNames::capitalised)
        .collect(Collectors.joining());
  }

  /** {@code My database}. */
  String title() {
    return capitalised(name.replace('-', ' ').strip());
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
