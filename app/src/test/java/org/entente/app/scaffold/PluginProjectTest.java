package org.entente.app.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.json.PackageVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.spi.Spi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a new project holds; that it builds is for the distribution's tests to show. */
class PluginProjectTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("@[a-zA-Z0-9]+@");

  /** A version that the build of Entente has not filled in. */
  private static final Pattern UNFILLED = Pattern.compile("<version>(\\$\\{maven|@)");

  @TempDir Path folder;

  private static PluginNames names(PluginKind kind, String name) throws ScaffoldException {
    return PluginNames.of(kind, name, name, "org.example");
  }

  private Path sdk() throws Exception {
    Path sdk = Files.createDirectories(folder.resolve("sdk"));
    for (String ending : new String[] {".pom", ".jar", "-tests.jar", "-sources.jar"}) {
      Files.writeString(sdk.resolve("entente-spi-" + Spi.VERSION + ending), ending);
    }
    return sdk;
  }

  @ParameterizedTest
  @EnumSource(PluginKind.class)
  void everyPlaceholderIsFilled(PluginKind kind) throws Exception {
    PluginProject.of(names(kind, "my-own"))
        .files()
        .forEach(
            (path, text) -> {
              assertFalse(PLACEHOLDER.matcher(path + text).find(), path + ":\n" + text);
              assertFalse(UNFILLED.matcher(text).find(), path + ":\n" + text);
            });
  }

  @Test
  void theNamesFollowFromOne() throws Exception {
    PluginNames names = names(PluginKind.SOURCE, "my-own-database");
    assertEquals("source-my-own-database", names.artifact());
    assertEquals("org.example.myowndatabase", names.javaPackage());
    assertEquals("MyOwnDatabase", names.className());
    assertEquals("My own database", names.title());
    assertEquals("source-x", names(PluginKind.SOURCE, "source-x").artifact());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "My", "1st", "-x", "a b", "a/b", "../x", "x\n", "ä", "class", "new"})
  void aNameThatFilesMavenAndJavaCannotBearIsRefused(String name) {
    ScaffoldException refused =
        assertThrows(ScaffoldException.class, () -> names(PluginKind.METRIC, name));
    assertTrue(String.valueOf(refused.getMessage()).contains("such as"), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Org.example", "org..example", "org.example<", "org.new", "1.x"})
  void aGroupThatIsNoPackageIsRefused(String group) {
    assertThrows(
        ScaffoldException.class, () -> PluginNames.of(PluginKind.METRIC, "mine", "mine", group));
  }

  @Test
  void theProjectHasTheBoundaryInARepositoryOfItsOwn() throws Exception {
    Path project = PluginProject.of(names(PluginKind.METRIC, "mine")).write(folder, sdk());
    assertEquals(folder.resolve("metric-mine"), project);
    assertEquals(
        "-tests.jar",
        Files.readString(
            project.resolve(
                "sdk/org/entente/entente-spi/"
                    + Spi.VERSION
                    + "/entente-spi-"
                    + Spi.VERSION
                    + "-tests.jar")));
    assertFalse(Files.readString(project.resolve("pom.xml")).contains(folder.toString()));
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws Exception {
    Path there = Files.createDirectories(folder.resolve("metric-mine"));
    Path kept = Files.writeString(there.resolve("notes.txt"), "mine");
    PluginProject project = PluginProject.of(names(PluginKind.METRIC, "mine"));
    ScaffoldException refused =
        assertThrows(ScaffoldException.class, () -> project.write(folder, sdk()));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("already there and not empty"),
        refused.getMessage());
    try (var files = Files.list(there)) {
      assertEquals(java.util.List.of(kept), files.toList());
    }
  }

  @Test
  void aMissingSdkIsSaidBeforeAnythingIsWritten() throws Exception {
    PluginProject project = PluginProject.of(names(PluginKind.SOURCE, "mine"));
    ScaffoldException refused =
        assertThrows(
            ScaffoldException.class, () -> project.write(folder, folder.resolve("nowhere")));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("Unpack the distribution"),
        refused.getMessage());
    assertFalse(Files.exists(folder.resolve("source-mine")));
  }

  /** The shipped metric is what a stranger gets: only its description is its own. */
  @Test
  void theShippedMetricIsBuiltByTheScaffoldsOwnProject() throws Exception {
    Path shipped =
        Path.of(System.getProperty("basedir", "."), "../plugins/metric-partner-diversity/pom.xml");
    Map<String, String> files =
        PluginProject.of(
                PluginNames.of(
                    PluginKind.METRIC,
                    "partner-diversity",
                    "partner-diversity",
                    "org.entente.metrics"))
            .files();
    String described = "<description>[^<]*</description>";
    assertEquals(
        String.valueOf(files.get("pom.xml")).replaceFirst(described, ""),
        Files.readString(shipped).replaceFirst(described, ""));
  }

  /**
   * The shipped source OpenAlex is built by the scaffold's project too; what it changed in it as a
   * stranger may is named here, and nothing else differs.
   */
  @Test
  void theShippedSourceIsBuiltByTheScaffoldsProjectButForWhatIsNamed() throws Exception {
    String shipped =
        Files.readString(
            Path.of(System.getProperty("basedir", "."), "../plugins/source-openalex/pom.xml"));
    String scaffold =
        String.valueOf(
            PluginProject.of(
                    PluginNames.of(PluginKind.SOURCE, "openalex", "openalex", "org.entente"))
                .files()
                .get("pom.xml"));
    for (String own : new String[] {"name", "description", "plugin.provider"}) {
      scaffold =
          replaced(scaffold, "<" + own + ">[^<]*</" + own + ">", whole(shipped, "<" + own + ">"));
    }
    scaffold = replaced(scaffold, "<version>0\\.1\\.0</version>", "<version>1.0.0</version>");
    // Its library reads JSON, in the version that Entente has.
    scaffold = replaced(scaffold, "de\\.siegmar", "com.fasterxml.jackson.core");
    scaffold =
        replaced(
            scaffold,
            "fastcsv</artifactId>\\s*<version>[^<]*<",
            "jackson-core</artifactId>\n      <version>" + PackageVersion.VERSION + "<");
    // Names of parameters in its classes, as in those of all of Entente.
    scaffold = replaced(scaffold, "( *)<proc>full</proc>\n", "$0$1<parameters>true</parameters>\n");
    // Its tests read files that are beside the project, and its code is formatted.
    scaffold =
        replaced(
            scaffold,
            "( *)<artifactId>maven-surefire-plugin</artifactId>\n.*</version>\n",
            "$0"
                + Matcher.quoteReplacement(
                    after(shipped, "maven-surefire-plugin", "configuration")));
    scaffold =
        replaced(
            scaffold,
            "    </plugins>\n  </build>\n\n  <profiles>",
            Matcher.quoteReplacement(formatter(shipped)) + "$0");
    assertEquals(scaffold, shipped);
  }

  private static String replaced(String text, String pattern, String by) {
    Matcher once = Pattern.compile(pattern).matcher(text);
    assertTrue(once.find(), pattern);
    return once.replaceFirst(by);
  }

  /** The line of an element, without its indentation. */
  private static String whole(String pom, String element) {
    return Matcher.quoteReplacement(
        pom.lines().filter(line -> line.contains(element)).findFirst().orElseThrow().strip());
  }

  /** The whole lines of the first element of a plugin's description behind a name. */
  private static String after(String pom, String name, String element) {
    int begin = pom.indexOf("        <" + element + ">\n", pom.indexOf(name));
    String end = "        </" + element + ">\n";
    return pom.substring(begin, pom.indexOf(end, begin) + end.length());
  }

  private static String formatter(String pom) {
    int begin = pom.indexOf("      <plugin>\n        <groupId>com.diffplug.spotless</groupId>\n");
    String end = "      </plugin>\n";
    return pom.substring(begin, pom.indexOf(end, begin) + end.length());
  }
}
