package org.entente.host.plugin;

import java.io.ByteArrayOutputStream;
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
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Builds a plugin jar from source text, as a stranger's build would. */
final class PluginJar {

  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final List<String> left = new ArrayList<>();

  PluginJar(String id) {
    manifest.put("Plugin-Id", id);
    manifest.put("Plugin-Version", "1.2.3");
    manifest.put("Plugin-Provider", "A stranger");
    manifest.put("Plugin-Requires", ">=1.0.0 & <2.0.0");
  }

  PluginJar manifest(String key, String value) {
    manifest.put(key, value);
    return this;
  }

  PluginJar entry(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  PluginJar source(String className, String text) {
    sources.put(className, text);
    return this;
  }

  PluginJar withoutIndex() {
    return without("META-INF/extensions.idx");
  }

  /** Leaves a file out that was compiled. */
  PluginJar without(String entry) {
    left.add(entry);
    return this;
  }

  Path write(Path folder, String fileName) throws IOException {
    Path build = Files.createTempDirectory("plugin-jar");
    try {
      compile(build);
      return pack(build.resolve("classes"), folder.resolve(fileName));
    } finally {
      try (Stream<Path> files = Files.walk(build)) {
        files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private void compile(Path build) throws IOException {
    Path classes = Files.createDirectory(build.resolve("classes"));
    if (sources.isEmpty()) {
      return;
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:full",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = build.resolve(source.getKey() + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    if (ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, arguments.toArray(String[]::new))
        != 0) {
      throw new IllegalStateException(messages.toString(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private Path pack(Path classes, Path target) throws IOException {
    Manifest written = new Manifest();
    written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.values().removeIf(String::isEmpty);
    manifest.forEach((key, value) -> written.getMainAttributes().putValue(key, value));
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.put(
            classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    left.forEach(entries::remove);
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target), written)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new ZipEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
    return target;
  }
}
