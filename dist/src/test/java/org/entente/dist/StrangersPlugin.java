package org.entente.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/**
 * A plugin jar made from source text with nothing but the JDK and what the distribution's lib
 * folder holds, as a stranger could.
 */
final class StrangersPlugin {

  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();

  StrangersPlugin(String id, String version) {
    manifest.put("Plugin-Id", id);
    manifest.put("Plugin-Version", version);
    manifest.put("Plugin-Provider", "A stranger");
    manifest.put("Plugin-Requires", ">=1.0.0 & <2.0.0");
  }

  StrangersPlugin manifest(String key, String value) {
    manifest.put(key, value);
    return this;
  }

  StrangersPlugin source(String className, String text) {
    sources.put(className, text);
    return this;
  }

  /** The jar's bytes. */
  byte[] bytes() throws IOException {
    Path build = Files.createTempDirectory("strangers-plugin");
    try {
      Path classes = Files.createDirectory(build.resolve("classes"));
      compile(build, classes);
      return packed(classes);
    } finally {
      try (Stream<Path> files = Files.walk(build)) {
        files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private void compile(Path build, Path classes) throws IOException {
    String path;
    try (Stream<Path> jars = Files.list(Distribution.home().resolve("lib"))) {
      path =
          jars.filter(
                  jar ->
                      String.valueOf(jar.getFileName())
                          .matches("(entente-spi|pf4j|slf4j-api|jspecify)-[0-9.]+\\.jar"))
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator));
    }
    List<String> arguments =
        new ArrayList<>(List.of("-proc:full", "-classpath", path, "-d", classes.toString()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = build.resolve(source.getKey() + ".java");
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new IllegalStateException(messages.toString(UTF_8));
    }
  }

  private byte[] packed(Path classes) throws IOException {
    Manifest written = new Manifest();
    written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.forEach((key, value) -> written.getMainAttributes().putValue(key, value));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes, written);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        jar.write(Files.readAllBytes(file));
        jar.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
