package org.entente.host.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The digests of the plugins that may be loaded, as {@code sha256sum} writes them: a digest a line,
 * anything after it, {@code #} for comments. Without the file every plugin may be loaded. It should
 * lie where those who drop plugins cannot write.
 */
public final class AllowList {

  private static final Pattern DIGEST = Pattern.compile("([0-9a-fA-F]{64})(\\s.*)?");

  private final Optional<Path> file;

  private AllowList(Optional<Path> file) {
    this.file = file;
  }

  /** Every plugin may be loaded. */
  public static AllowList everything() {
    return new AllowList(Optional.empty());
  }

  /** Only plugins of this list may be loaded; a list that cannot be read allows none. */
  public static AllowList of(Path file) {
    return new AllowList(Optional.of(file));
  }

  /** The file, empty where everything may be loaded. */
  public Optional<Path> file() {
    return file;
  }

  /** Why a plugin of this digest may not be loaded, a sentence; empty where it may. */
  Optional<String> refusal(String sha256) {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Path list = file.get();
    Set<String> allowed = new HashSet<>();
    try {
      int number = 0;
      for (String written : Files.readAllLines(list, UTF_8)) {
        number++;
        // Some editors put a byte order mark before the text, which nobody sees.
        String line = (number == 1 ? written.replaceFirst("^\uFEFF", "") : written).strip();
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        var digest = DIGEST.matcher(line);
        if (!digest.matches()) {
          return Optional.of(
              "The list of allowed plugins "
                  + list
                  + " has no SHA-256 digest at the beginning of line "
                  + number
                  + ", so no plugin is loaded. Correct that line.");
        }
        allowed.add(digest.group(1).toLowerCase(Locale.ROOT));
      }
    } catch (IOException e) {
      return Optional.of(
          "The list of allowed plugins "
              + list
              + " cannot be read ("
              + unreadable(e)
              + "), so no plugin is loaded.");
    }
    return allowed.contains(sha256)
        ? Optional.empty()
        : Optional.of(
            "Its SHA-256 digest is not in the list of allowed plugins "
                + list
                + ". If you trust it, add the line: "
                + sha256);
  }

  /** The system's own messages are the file's path, or a number of bytes. */
  private static String unreadable(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof CharacterCodingException) {
      return "it is no UTF-8 text: save it as UTF-8";
    }
    return e instanceof AccessDeniedException ? "access is denied" : String.valueOf(e.getMessage());
  }
}
