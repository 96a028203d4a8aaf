package org.entente.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.entente.host.plugin.AllowList;

/** What the program knows of itself. */
public final class Program {

  /** The program's version. */
  public static final String VERSION = version();

  private Program() {}

  /**
   * The folder of plugins: {@code plugins} of the unpacked distribution, whose launcher names it;
   * else {@code $ENTENTE_PLUGINS}; else {@code plugins} where the program was started.
   */
  public static Path pluginsFolder() {
    String home = System.getProperty("entente.home");
    String environment = System.getenv("ENTENTE_PLUGINS");
    if (environment != null && !environment.isBlank()) {
      return Path.of(environment);
    }
    return home == null ? Path.of("plugins") : Path.of(home, "plugins");
  }

  /**
   * The list of plugins that may be loaded: the file that {@code $ENTENTE_ALLOWED_PLUGINS} names;
   * else {@code conf/allowed-plugins.txt} of the unpacked distribution, where there is one; else
   * every plugin may be.
   */
  public static AllowList allowList() {
    String environment = System.getenv("ENTENTE_ALLOWED_PLUGINS");
    if (environment != null && !environment.isBlank()) {
      return AllowList.of(Path.of(environment));
    }
    String home = System.getProperty("entente.home");
    Path file = Path.of(home == null ? "." : home, "conf", "allowed-plugins.txt");
    return home != null && Files.exists(file) ? AllowList.of(file) : AllowList.everything();
  }

  /** The folder of the studies that came with the program. */
  public static Path studiesFolder() {
    String home = System.getProperty("entente.home");
    return home == null ? Path.of("studies") : Path.of(home, "studies");
  }

  /** The folder with the boundary and its conformance kit, for those who write plugins. */
  public static Path sdkFolder() {
    String home = System.getProperty("entente.home");
    return home == null ? Path.of("sdk") : Path.of(home, "sdk");
  }

  private static String version() {
    try (InputStream in = Program.class.getResourceAsStream("program.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
