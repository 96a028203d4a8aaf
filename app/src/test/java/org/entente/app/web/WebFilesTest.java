package org.entente.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the content security policy and the safety of other people's text ask of the pages, and that
 * whatever a page asks for is there.
 */
class WebFilesTest {

  private static final String FOLDER = "/org/entente/app/web/";
  private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
  private static final Pattern IMPORT = Pattern.compile("from \"(\\./[^\"]+)\"");
  private static final Pattern WEB_JAR = Pattern.compile("\"/webjars/([a-z-]+)/([^\"]+)\"");
  private static final Pattern INLINE =
      Pattern.compile(
          "<script(?![^>]*\\bsrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:",
          Pattern.CASE_INSENSITIVE);

  /** Ways to turn a string into markup or code. */
  private static final List<String> TEXT_TO_MARKUP =
      List.of(
          "innerHTML",
          "outerHTML",
          "insertAdjacentHTML",
          "document.write",
          "DOMParser",
          "eval(",
          "new Function");

  static Stream<Path> pages() throws IOException, URISyntaxException {
    return files(".html");
  }

  static Stream<Path> scripts() throws IOException, URISyntaxException {
    return files(".js");
  }

  private static Stream<Path> files(String end) throws IOException, URISyntaxException {
    Path folder =
        Path.of(assertNotNullThen(WebFilesTest.class.getResource(FOLDER + "index.html")).toURI());
    try (Stream<Path> all = Files.walk(folder.resolveSibling("."))) {
      return all.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
    }
  }

  private static <T> T assertNotNullThen(@Nullable T value) {
    if (value == null) {
      throw new AssertionError("the pages are not on the class path");
    }
    return value;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageHoldsNoInlineScriptOrStyle(Path page) throws IOException {
    String text = Files.readString(page);
    assertFalse(INLINE.matcher(text).find(), () -> page + " holds inline script or style");
    assertTrue(text.contains("<meta charset=\"utf-8\">"), "a page says how it is encoded");
    assertTrue(text.contains("class=\"skip\""), "a page has a skip link");
    assertTrue(text.contains("<html lang="), "a page says its language");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatAPageAsksForIsThere(Path page) throws IOException {
    ADDRESS
        .matcher(Files.readString(page))
        .results()
        .map(match -> match.group(1))
        .filter(address -> !address.startsWith("/api/"))
        .forEach(
            address ->
                assertNotNull(
                    WebFilesTest.class.getResource(FOLDER + address.substring(1)),
                    () -> page + " asks for " + address));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aScriptNeverReadsTextAsMarkup(Path script) throws IOException {
    String text = Files.readString(script);
    for (String way : TEXT_TO_MARKUP) {
      assertFalse(text.contains(way), () -> script + " uses " + way);
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void whatAScriptImportsIsThere(Path script) throws IOException {
    IMPORT
        .matcher(Files.readString(script))
        .results()
        .map(match -> match.group(1))
        .forEach(
            name ->
                assertTrue(
                    Files.exists(script.resolveSibling(name)), () -> script + " imports " + name));
  }

  @Test
  void theBrowserLibrariesAreOnTheClassPath() throws IOException {
    String text;
    try (InputStream in = WebFilesTest.class.getResourceAsStream(FOLDER + "js/chart.js")) {
      text = new String(assertNotNullThen(in).readAllBytes(), UTF_8);
    }
    List<MatchResult> libraries = WEB_JAR.matcher(text).results().toList();
    assertEquals(3, libraries.size());
    for (MatchResult library : libraries) {
      String name = library.group(1);
      Properties properties = new Properties();
      try (InputStream in =
          WebFilesTest.class.getResourceAsStream(
              "/META-INF/maven/org.webjars/" + name + "/pom.properties")) {
        properties.load(assertNotNullThen(in));
      }
      String path =
          "/META-INF/resources/webjars/"
              + name
              + "/"
              + properties.getProperty("version")
              + "/"
              + library.group(2);
      assertNotNull(WebFilesTest.class.getResource(path), path);
    }
  }
}
