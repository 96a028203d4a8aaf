package org.entente.app.scaffold;

import java.util.List;
import java.util.Locale;

/** What a new plugin is to be, and the files that its project begins with. */
public enum PluginKind {
  /** Reads a database's files. */
  SOURCE(
      "Reads what @title@ exports.",
      List.of(
          new ProjectFile("pom.xml", "pom.xml"),
          new ProjectFile("gitignore", ".gitignore"),
          new ProjectFile("maven.config", ".mvn/maven.config"),
          new ProjectFile("source/README.md", "README.md"),
          new ProjectFile("source/Source.java", "src/main/java/@path@/@class@Source.java"),
          new ProjectFile("source/Record.java", "src/main/java/@path@/@class@Record.java"),
          new ProjectFile("source/SourceTest.java", "src/test/java/@path@/@class@SourceTest.java"),
          new ProjectFile("source/works.csv", "src/test/resources/@path@/works.csv"),
          new ProjectFile("source/damaged.csv", "src/test/resources/@path@/damaged.csv"))),
  /** Measures by SQL over the published view. */
  METRIC(
      "Measures @title@.",
      List.of(
          new ProjectFile("pom.xml", "pom.xml"),
          new ProjectFile("gitignore", ".gitignore"),
          new ProjectFile("maven.config", ".mvn/maven.config"),
          new ProjectFile("metric/README.md", "README.md"),
          new ProjectFile("metric/Metric.java", "src/main/java/@path@/@class@.java"),
          new ProjectFile("metric/metric.sql", "src/main/resources/@path@/@id@.sql"),
          new ProjectFile("metric/metric.vl.json", "src/main/resources/@path@/@id@.vl.json"),
          new ProjectFile("metric/MetricTest.java", "src/test/java/@path@/@class@Test.java")));

  private final String description;
  private final List<ProjectFile> files;

  PluginKind(String description, List<ProjectFile> files) {
    this.description = description;
    this.files = files;
  }

  /**
   * A file of the project.
   *
   * @param template the resource that it is made from
   * @param path where it lies in the project; holds placeholders itself
   */
  record ProjectFile(String template, String path) {}

  /** The word of the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String description() {
    return description;
  }

  List<ProjectFile> files() {
    return files;
  }
}
