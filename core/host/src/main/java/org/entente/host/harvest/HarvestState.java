package org.entente.host.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a harvest is, as it is kept between two pages; it holds no secrets.
 *
 * @param plugin id and version of the plugin that asked last
 * @param settings the settings that are not secret
 * @param started the day of the first page
 * @param next the cursor of the next page, secrets concealed; empty where there is none
 * @param done whether the last page is there
 * @param pages pages that are kept: those with records
 * @param empty pages without records since the last one with some
 * @param records records of the pages by their own word
 * @param total records of the query; null where unknown
 */
record HarvestState(
    String source,
    String query,
    String dataset,
    String plugin,
    Map<String, String> settings,
    LocalDate started,
    Optional<String> next,
    boolean done,
    int pages,
    int empty,
    long records,
    @Nullable Long total) {

  private static final String SETTING = "setting.";

  HarvestState {
    settings = Map.copyOf(settings);
  }

  byte[] bytes() {
    Properties properties = new Properties();
    properties.setProperty("source", source);
    properties.setProperty("query", query);
    properties.setProperty("dataset", dataset);
    properties.setProperty("plugin", plugin);
    settings.forEach((name, value) -> properties.setProperty(SETTING + name, value));
    properties.setProperty("started", started.toString());
    next.ifPresent(cursor -> properties.setProperty("next", cursor));
    properties.setProperty("done", Boolean.toString(done));
    properties.setProperty("pages", Integer.toString(pages));
    properties.setProperty("empty", Integer.toString(empty));
    properties.setProperty("records", Long.toString(records));
    if (total != null) {
      properties.setProperty("total", Long.toString(total));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer out = new OutputStreamWriter(bytes, UTF_8)) {
      properties.store(out, null);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads it.
   *
   * @throws IOException if the file cannot be read, or is none that {@link #bytes} made
   */
  static HarvestState read(Path file) throws IOException {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(file, UTF_8)) {
      properties.load(in);
      Map<String, String> settings = new TreeMap<>();
      for (String name : properties.stringPropertyNames()) {
        if (name.startsWith(SETTING)) {
          settings.put(name.substring(SETTING.length()), properties.getProperty(name));
        }
      }
      String total = properties.getProperty("total");
      return new HarvestState(
          text(properties, "source"),
          text(properties, "query"),
          text(properties, "dataset"),
          text(properties, "plugin"),
          settings,
          LocalDate.parse(text(properties, "started")),
          Optional.ofNullable(properties.getProperty("next")),
          Boolean.parseBoolean(text(properties, "done")),
          Integer.parseInt(text(properties, "pages")),
          Integer.parseInt(text(properties, "empty")),
          Long.parseLong(text(properties, "records")),
          total == null ? null : Long.valueOf(total));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException("it is no state of a harvest: " + e.getMessage(), e);
    }
  }

  private static String text(Properties properties, String name) throws IOException {
    String value = properties.getProperty(name);
    if (value == null) {
      throw new IOException("it has no '" + name + "'");
    }
    return value;
  }
}
