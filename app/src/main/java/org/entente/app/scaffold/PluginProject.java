package org.entente.app.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.entente.spi.Spi;

/** The project of a new plugin: builds, passes the conformance kit and loads, as it is written. */
public final class PluginProject {

  private static final List<String> SDK_ENDINGS =
      List.of(".pom", ".jar", "-tests.jar", "-sources.jar");

  /** Where a Maven repository has the files of this version of the boundary. */
  private static final String SPI_PATH = "org/entente/entente-spi/" + Spi.VERSION;

  private final PluginNames names;
  private final Map<String, String> values;

  private PluginProject(PluginNames names, Map<String, String> values) {
    this.names = names;
    this.values = values;
  }

  /** The project of these names. */
  public static PluginProject of(PluginNames names) throws IOException {
    Map<String, String> values = new HashMap<>();
    Properties versions = new Properties();
    try (InputStream in = PluginProject.class.getResourceAsStream("versions.properties")) {
      versions.load(in);
    }
    versions.stringPropertyNames().forEach(key -> values.put(key, versions.getProperty(key)));
    boolean source = names.kind() == PluginKind.SOURCE;
    values.put("spi", Spi.VERSION);
    values.put("spiPath", SPI_PATH);
    values.put("nextMajor", nextMajor(Spi.VERSION));
    values.put("group", names.group());
    values.put("artifact", names.artifact());
    values.put("id", names.id());
    values.put("package", names.javaPackage());
    values.put("path", names.path());
    values.put("class", names.className());
    values.put("title", names.title());
    values.put("provider", names.group());
    values.put("description", names.kind().description());
    values.put("dependencies", source ? dependency("de.siegmar", "fastcsv", "") : "");
    values.put("testDependencies", source ? "" : dependency("org.duckdb", "duckdb_jdbc", "duckdb"));
    return new PluginProject(names, values);
  }

  private static String dependency(String group, String artifact, String test) {
    return "    <dependency>\n"
        + ("      <groupId>" + group + "</groupId>\n")
        + ("      <artifactId>" + artifact + "</artifactId>\n")
        + ("      <version>@" + (test.isEmpty() ? artifact : test) + "@</version>\n")
        + (test.isEmpty() ? "" : "      <scope>test</scope>\n")
        + "    </dependency>\n";
  }

  private static String nextMajor(String version) {
    return Integer.parseInt(version.substring(0, version.indexOf('.'))) + 1 + ".0.0";
  }

  /** What each file of the project holds, by its path; without the boundary's own files. */
  public Map<String, String> files() throws IOException {
    Map<String, String> files = new HashMap<>();
    for (PluginKind.ProjectFile file : names.kind().files()) {
      files.put(
          Template.fill(file.path(), values),
          Template.fill(Template.read(file.template()), values));
    }
    return files;
  }

  /**
   * Writes the project into a folder of its own, with the boundary and its kit in {@code sdk}, a
   * small Maven repository, so that it depends on nothing else of this machine.
   *
   * @param into the folder that the project's folder is made in
   * @param sdk the distribution's folder of the same name
   * @return the project's folder
   * @throws ScaffoldException if the folder is there and holds something, or the sdk is missing
   */
  public Path write(Path into, Path sdk) throws ScaffoldException, IOException {
    Path folder = into.resolve(names.artifact());
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw new ScaffoldException(
          folder
              + " is already there and not empty. Choose another name, or another folder with"
              + " --into.");
    }
    for (String ending : SDK_ENDINGS) {
      if (!Files.isRegularFile(sdk.resolve(sdkFile(ending)))) {
        throw new ScaffoldException(
            sdk.resolve(sdkFile(ending))
                + " was expected in the distribution and is not there. Unpack the distribution"
                + " again.");
      }
    }
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Path own = Files.createDirectories(folder.resolve("sdk").resolve(SPI_PATH));
    for (String ending : SDK_ENDINGS) {
      Files.copy(sdk.resolve(sdkFile(ending)), own.resolve(sdkFile(ending)));
    }
    return folder;
  }

  private static String sdkFile(String ending) {
    return "entente-spi-" + Spi.VERSION + ending;
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }
}
