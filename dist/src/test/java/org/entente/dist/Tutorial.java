package org.entente.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of Markdown that says what to type: its fenced blocks, in their order. The word behind the
 * fence tells what a block is: {@code sh} is run, one with {@code title=PATH} is a file to write,
 * and {@code text output} is what the commands before it print.
 */
record Tutorial(List<Block> blocks) {

  private static final Pattern FENCED =
      Pattern.compile("^```(\\S*)([^\\n]*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern TITLE = Pattern.compile("title=(\\S+)");
  private static final String HERE = "END_OF_FILE_OF_THE_TUTORIAL";

  /** What a reader does with a block. */
  enum Kind {
    RUN,
    WRITE,
    SEE
  }

  /**
   * A block.
   *
   * @param path the file to write, else empty
   */
  record Block(Kind kind, String path, String text) {}

  static Tutorial read(Path page) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher fenced = FENCED.matcher(Files.readString(page, UTF_8));
    while (fenced.find()) {
      String language = fenced.group(1);
      Matcher title = TITLE.matcher(fenced.group(2));
      if (title.find()) {
        blocks.add(new Block(Kind.WRITE, title.group(1), fenced.group(3)));
      } else if (language.equals("sh")) {
        blocks.add(new Block(Kind.RUN, "", fenced.group(3)));
      } else if (fenced.group(2).strip().equals("output")) {
        blocks.add(new Block(Kind.SEE, "", fenced.group(3)));
      } else {
        throw new IllegalStateException(
            page + " has a block that nobody can follow: ```" + language + fenced.group(2));
      }
    }
    return new Tutorial(blocks);
  }

  /** The whole page as one script; it stops at the first command that fails. */
  String script() {
    StringBuilder script = new StringBuilder("set -euo pipefail\n");
    for (Block block : blocks) {
      switch (block.kind()) {
        case RUN -> script.append(block.text());
        case WRITE ->
            script
                .append("mkdir -p \"$(dirname '" + block.path() + "')\"\n")
                .append("cat > '" + block.path() + "' <<'" + HERE + "'\n")
                .append(block.text())
                .append(HERE + "\n");
        case SEE -> {}
      }
    }
    return script.toString();
  }

  /** The lines that the page promises, with single spaces. */
  List<String> promised() {
    return blocks.stream()
        .filter(block -> block.kind() == Kind.SEE)
        .flatMap(block -> lines(block.text()).stream())
        .toList();
  }

  /**
   * Lines with single spaces between their words, those without any word left out; the marks by
   * which Maven colours a terminal are no words.
   */
  static List<String> lines(String text) {
    return text.replaceAll("\u001B\\[[0-9;]*m", "")
        .lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toList());
  }
}
