package org.entente.spi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The public signatures of {@code org.entente.spi} and {@code org.entente.model} are those of the
 * golden file, so that every change of the boundary is a change of a file that somebody reviews.
 */
public class SpiGoldenTest {

  private static final List<String> PACKAGES = List.of("org.entente.spi", "org.entente.model");

  private static final Path GOLDEN = golden("1.4");

  /** Earlier minor versions: what they promised is there still. */
  private static final List<Path> EARLIER =
      List.of(golden("1.0"), golden("1.1"), golden("1.2"), golden("1.3"));

  private static Path golden(String version) {
    return Path.of(
        System.getProperty("basedir", ""),
        "src/test/resources/org/entente/spi/spi-" + version + ".golden.txt");
  }

  private static final String UPDATE = "entente.golden.update";

  @Test
  void signaturesAreThoseOfTheGoldenFile() throws Exception {
    List<String> now = Signatures.of(types());
    if (Boolean.getBoolean(UPDATE)) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, String.join("\n", now) + "\n", UTF_8);
    }
    assertTrue(Files.exists(GOLDEN), GOLDEN + " is not there. " + howToUpdate());
    List<String> golden = Files.readAllLines(GOLDEN, UTF_8);
    assertTrue(now.equals(golden), () -> difference(golden, now));
  }

  @Test
  void whatAnEarlierMinorVersionPromisedIsThereStill() throws Exception {
    List<String> now = Signatures.of(types());
    for (Path earlier : EARLIER) {
      List<String> gone = new ArrayList<>(Files.readAllLines(earlier, UTF_8));
      assertTrue(gone.size() > 100, earlier + " is not a golden file.");
      gone.removeAll(now);
      gone.removeIf(line -> line.contains(" field public static final java.lang.String VERSION "));
      gone.removeIf(line -> isLonger(line, now));
      gone.removeIf(line -> permitsMore(line, now));
      assertEquals(List.of(), gone);
    }
  }

  /** A record may have got further components at its end; its earlier constructor must stay. */
  private static boolean isLonger(String line, List<String> now) {
    String components = line.substring(0, line.length() - 1) + ", ";
    return line.contains(" record(") && now.stream().anyMatch(each -> each.startsWith(components));
  }

  /**
   * A sealed interface may permit further ones: plugins implement the permitted ones and are never
   * handed one, so none of them can be left without a case.
   */
  private static boolean permitsMore(String line, List<String> now) {
    int at = line.indexOf(" permits ");
    if (at < 0) {
      return false;
    }
    List<String> permitted = List.of(line.substring(at + " permits ".length()).split(", "));
    return now.stream()
        .filter(each -> each.startsWith(line.substring(0, at) + " permits "))
        .anyMatch(
            each ->
                List.of(each.substring(at + " permits ".length()).split(", "))
                    .containsAll(permitted));
  }

  @Test
  void theArtifactHasTheVersionOfTheBoundary() throws Exception {
    String pom = Files.readString(Path.of(System.getProperty("basedir", ""), "pom.xml"), UTF_8);
    assertTrue(
        pom.contains("<version>" + Spi.VERSION + "</version>"),
        "core/spi/pom.xml has another version than Spi.VERSION, " + Spi.VERSION);
  }

  @Test
  void theDifferenceNamesEveryLine() {
    String difference = difference(List.of("a", "b"), List.of("b", "c"));
    assertTrue(difference.contains("went:\n  a\n"), difference);
    assertTrue(difference.contains("came:\n  c\n"), difference);
    assertTrue(!difference.contains("  b\n"), difference);
    assertTrue(difference.contains("-D" + UPDATE + "=true"), difference);
  }

  @Test
  void theVersionIsTheOneOfTheFile() {
    assertTrue(Spi.VERSION.matches("\\d+\\.\\d+\\.\\d+"), Spi.VERSION);
    assertTrue(Spi.VERSION.startsWith("1.4."), "a golden file of its own for " + Spi.VERSION);
  }

  @Test
  void everyKindOfSignatureIsSeen() {
    assertEquals(
        List.of(
            "org.entente.spi.SpiGoldenTest$Shown constructor protected (java.util.List<java.lang.String>, int...)",
            "org.entente.spi.SpiGoldenTest$Shown field public static final int ONE = 1",
            "org.entente.spi.SpiGoldenTest$Shown method protected nullable java.lang.String"
                + " may(nullable java.lang.String) throws java.io.IOException",
            "org.entente.spi.SpiGoldenTest$Shown type protected abstract static class implements"
                + " java.lang.Runnable"),
        Signatures.of(List.of(Shown.class, Hidden.class, Hidden.Within.class)));
  }

  /** Something of every kind, and something that nobody sees. */
  protected abstract static class Shown implements Runnable {
    public static final int ONE = 1;
    private final int seen;

    protected Shown(List<String> words, int... numbers) {
      this.seen = words.size() + numbers.length;
    }

    protected @Nullable String may(@Nullable String word) throws IOException {
      if (seen < 0) {
        throw new IOException(word);
      }
      return word;
    }

    int hidden() {
      return seen;
    }
  }

  private static final class Hidden {
    @SuppressWarnings("EffectivelyPrivate") // that is what is tried
    public static final class Within {}
  }

  private static List<Class<?>> types()
      throws URISyntaxException, IOException, ClassNotFoundException {
    Path classes = Path.of(Spi.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> types = new ArrayList<>();
    for (String name : PACKAGES) {
      try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
        for (Path file : files.toList()) {
          String simple = file.getFileName().toString();
          if (simple.endsWith(".class") && !simple.equals("package-info.class")) {
            types.add(Class.forName(name + "." + simple.substring(0, simple.length() - 6)));
          }
        }
      }
    }
    return types;
  }

  private static String difference(List<String> golden, List<String> now) {
    StringBuilder text =
        new StringBuilder("The boundary that plugins are compiled against has changed.\n");
    append(text, "These lines went:", golden, now);
    append(text, "These lines came:", now, golden);
    return text.append(howToUpdate()).toString();
  }

  private static void append(
      StringBuilder text, String title, List<String> lines, List<String> others) {
    text.append(title).append('\n');
    lines.stream()
        .filter(line -> !others.contains(line))
        .forEach(line -> text.append("  ").append(line).append('\n'));
  }

  private static String howToUpdate() {
    return "A line that went or changed breaks plugins that are built already: it needs a new major"
        + " version (Spi.VERSION). Where the change is meant, write the file anew with\n"
        + "  mvn -pl core/spi test -Dtest=SpiGoldenTest -D"
        + UPDATE
        + "=true\nand commit it with the change.";
  }
}
