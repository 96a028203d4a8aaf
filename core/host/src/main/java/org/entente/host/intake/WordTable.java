package org.entente.host.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Tab-separated tables beside this class: a word, what it is brought to, where it comes from. */
final class WordTable {

  private WordTable() {}

  /** The words of a table and what each is brought to. */
  static Map<String, String> read(String name) {
    Map<String, String> words = new HashMap<>();
    try (InputStream table = WordTable.class.getResourceAsStream(name)) {
      if (table == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(table, UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] columns = line.split("\t", -1);
          words.put(columns[0], columns[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
