package org.entente.host.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;
import org.entente.host.library.WorksTable;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginRegistry;
import org.entente.host.plugin.Plugins;
import org.entente.spi.Source;

/** A library in a folder of the test, two fake sources, and helpers to write files. */
final class Bench implements AutoCloseable {

  private final Path folder;
  private final Library library;
  private final Importer importer;

  Bench(Path folder) throws LibraryException {
    this.folder = folder;
    this.library = Library.open(folder.resolve("library"));
    this.importer = new Importer(library, Plugins.fixed(plugins()), new FakeCountries());
  }

  static PluginRegistry plugins() {
    List<Source> sources =
        List.of(
            new FakeWorks("alpha"),
            new FakeWorks("beta"),
            new FakeTables("alpha"),
            new FakeTables("gamma"));
    List<Installed<Source>> installed = new ArrayList<>();
    for (Source source : sources) {
      installed.add(new Installed<>("plugin-" + source.info().id(), "1.0.0", source));
    }
    return new PluginRegistry(installed, List.of(), List.of());
  }

  Library library() {
    return library;
  }

  Importer importer() {
    return importer;
  }

  static ImportRequest request(String dataset, Path... paths) {
    return new ImportRequest(
        dataset, Arrays.stream(paths).map(ImportRequest.Input::of).toList(), Optional.empty());
  }

  ImportReport run(String dataset, Path... paths) throws ImportException {
    return importer.run(request(dataset, paths), ImportListener.SILENT);
  }

  /** Writes a file of lines. */
  Path file(String name, String... lines) throws IOException {
    return write(name, (String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return Files.write(file, bytes);
  }

  static byte[] gzip(String text) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A zip of names and contents, in turns; a name that ends in a slash is a folder. */
  static byte[] zip(Object... namesAndContents) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        Object content = namesAndContents[i + 1];
        zip.write(content instanceof byte[] raw ? raw : ((String) content).getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** Rows of a query over one table of a dataset, named {@code t}, columns joined by a bar. */
  List<String> query(String dataset, WorksTable table, String select)
      throws LibraryException, SQLException {
    List<String> found = new ArrayList<>();
    List<String> files =
        library.files(dataset, table).stream().map(path -> "'" + path + "'").toList();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "with t as (from read_parquet([" + String.join(",", files) + "])) " + select)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(rows.getObject(i)));
        }
        found.add(String.join("|", row));
      }
    }
    return found;
  }

  @Override
  public void close() {
    library.close();
  }
}
