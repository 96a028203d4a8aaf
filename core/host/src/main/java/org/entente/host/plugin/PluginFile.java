package org.entente.host.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * A plugin's file, before it is trusted with anything.
 *
 * @param fileName its name in the plugins folder
 * @param copy the private copy that is read, so that what was checked is what is loaded
 * @param kind what it is
 * @param id {@code Plugin-Id} of its manifest, empty where it has none
 * @param indexed whether it has an index of extensions with an entry
 * @param bundled the packages of the boundary that it carries copies of
 */
record PluginFile(
    String fileName,
    Path copy,
    String sha256,
    Kind kind,
    String id,
    String version,
    String provider,
    String description,
    String requires,
    boolean indexed,
    List<String> bundled) {

  private static final String INDEX = "META-INF/extensions.idx";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  /** What a file turns out to be. */
  enum Kind {
    JAR,
    /** It begins as a jar and cannot be read as one. */
    DAMAGED,
    OTHER
  }

  /**
   * Reads digest and manifest.
   *
   * @throws IOException if the bytes cannot be read
   */
  static PluginFile read(String fileName, Path copy) throws IOException {
    String sha256 = sha256(copy);
    try (JarFile jar = new JarFile(copy.toFile())) {
      Manifest manifest = jar.getManifest();
      Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
      List<String> bundled = new ArrayList<>();
      for (String shared : PlatformView.BOUNDARY) {
        String folder = shared.replace('.', '/');
        if (jar.stream().map(JarEntry::getName).anyMatch(name -> isClassOf(folder, name))) {
          bundled.add(shared.substring(0, shared.length() - 1));
        }
      }
      return new PluginFile(
          fileName,
          copy,
          sha256,
          Kind.JAR,
          value(attributes, "Plugin-Id"),
          value(attributes, "Plugin-Version"),
          value(attributes, "Plugin-Provider"),
          value(attributes, "Plugin-Description"),
          value(attributes, "Plugin-Requires"),
          hasIndex(jar),
          bundled);
    } catch (IOException | SecurityException | IllegalArgumentException e) {
      Kind kind = beginsAsJar(copy) ? Kind.DAMAGED : Kind.OTHER;
      return new PluginFile(fileName, copy, sha256, kind, "", "", "", "", "", false, List.of());
    }
  }

  /** The id, or the file's name where it has none. */
  String name() {
    return id.isEmpty() ? fileName : id;
  }

  /** Whether the id can stand in file names and addresses. */
  boolean hasGoodId() {
    return ID.matcher(id).matches();
  }

  private static boolean isClassOf(String folder, String name) {
    return name.startsWith(folder) && name.endsWith(".class");
  }

  private static boolean hasIndex(JarFile jar) throws IOException {
    JarEntry entry = jar.getJarEntry(INDEX);
    if (entry == null) {
      return false;
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .anyMatch(line -> !line.isBlank() && !line.startsWith("#"));
    }
  }

  private static boolean beginsAsJar(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(4);
      return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value.strip();
  }

  private static String sha256(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
