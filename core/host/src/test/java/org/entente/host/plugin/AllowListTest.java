package org.entente.host.plugin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that a person writes beside the plugins, as editors of all kinds save them. */
class AllowListTest {

  private static final String DIGEST = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  private Optional<String> refusal(String text, Charset charset) throws IOException {
    Path list = Files.write(folder.resolve("allowed.txt"), text.getBytes(charset));
    return AllowList.of(list).refusal(DIGEST);
  }

  @Test
  void lineEndsMarksAndIndentationMakeNoDifference() throws IOException {
    Charset utf8 = java.nio.charset.StandardCharsets.UTF_8;
    assertEquals(Optional.empty(), refusal(DIGEST + "  a.jar\r\n", utf8));
    assertEquals(Optional.empty(), refusal("\uFEFF" + DIGEST + "  a.jar\n", utf8));
    assertEquals(Optional.empty(), refusal("\uFEFF# ours\n  # more\n " + DIGEST, utf8));
  }

  @Test
  void aListThatCannotBeReadAllowsNothingAndSaysWhy() throws IOException {
    Path list = folder.resolve("allowed.txt");
    String said =
        "The list of allowed plugins " + list + " cannot be read (%s), so no plugin is loaded.";
    assertEquals(
        Optional.of(said.formatted("there is no such file")), AllowList.of(list).refusal(DIGEST));
    for (Charset charset : Set.of(UTF_16, ISO_8859_1)) {
      assertEquals(
          Optional.of(said.formatted("it is no UTF-8 text: save it as UTF-8")),
          refusal("# é\n" + DIGEST, charset));
    }
  }

  @Test
  void whatIsSwitchedOffStaysSoWhateverItsFileWasSavedAs() throws IOException {
    Path file = folder.resolve(PluginFolder.DISABLED);
    Files.writeString(file, "\uFEFFfirst\r\n # a note\r\nsecond\r\n");
    assertEquals(Set.of("first", "second"), new PluginFolder(folder).disabled());
    Files.write(file, "# é\nfirst\n".getBytes(ISO_8859_1));
    assertEquals(Set.of("first"), new PluginFolder(folder).disabled());
  }
}
