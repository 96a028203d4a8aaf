package org.entente.format.bibtex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BibtexEntriesTest {

  private static List<String> read(String text) throws IOException {
    BibtexEntries entries =
        new BibtexEntries(
            new ByteArrayInputStream(text.getBytes(UTF_8)), Set.of("title", "year"), value -> {});
    List<String> found = new ArrayList<>();
    for (BibtexEntries.Kind kind = entries.next();
        kind != BibtexEntries.Kind.END;
        kind = entries.next()) {
      found.add(
          kind == BibtexEntries.Kind.ENTRY
              ? entries.line()
                  + " "
                  + entries.key()
                  + " "
                  + entries.value("title")
                  + " "
                  + entries.value("year")
              : kind.toString());
    }
    return found;
  }

  @Test
  void entriesWithTheirLines() throws IOException {
    assertEquals(
        List.of("2 WOS:1 A {B} title 2020", "7 b Quoted 2021"),
        read(
            """
            some text before
            @article{ WOS:1,
              Title = {A {B} title},
              Other = {left out},
              Year = {2020}}

            @article{b, title = "Quoted", year = 2021}
            """));
  }
}
