package org.entente.host.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * A plugin's file as it lies in the folder, before it is trusted with anything.
 *
 * @param id {@code Plugin-Id} of its manifest, empty where it has none
 */
record PluginFile(
    Path path,
    String sha256,
    String id,
    String version,
    String provider,
    String description,
    String requires) {

  /** Reads digest and manifest; a file that is no jar gives empty fields. */
  static PluginFile read(Path path) {
    String id = "";
    String version = "";
    String provider = "";
    String description = "";
    String requires = "";
    try (JarFile jar = new JarFile(path.toFile())) {
      Manifest manifest = jar.getManifest();
      if (manifest != null) {
        Attributes attributes = manifest.getMainAttributes();
        id = value(attributes, "Plugin-Id");
        version = value(attributes, "Plugin-Version");
        provider = value(attributes, "Plugin-Provider");
        description = value(attributes, "Plugin-Description");
        requires = value(attributes, "Plugin-Requires");
      }
    } catch (IOException e) {
      id = "";
    }
    return new PluginFile(path, sha256(path), id, version, provider, description, requires);
  }

  /** The id, or the file's name where it has none. */
  String name() {
    return id.isEmpty() ? fileName() : id;
  }

  String fileName() {
    return String.valueOf(path.getFileName());
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value.strip();
  }

  private static String sha256(Path path) {
    try (InputStream in = Files.newInputStream(path);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (IOException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
