package org.entente.host.plugin;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.host.plugin.PluginState.State;
import org.pf4j.DefaultVersionManager;

/**
 * Installs plugins into a folder, removes them, and switches them off and on. At every moment of an
 * installation the folder holds the old file or the new one whole, for a running server may look at
 * it at any time.
 */
public final class PluginInstaller {

  private static final Pattern UNCLEAN = Pattern.compile("[^A-Za-z0-9._+-]");

  private final PluginFolder folder;
  private final AllowList allowed;

  public PluginInstaller(PluginFolder folder, AllowList allowed) {
    this.folder = folder;
    this.allowed = allowed;
  }

  /**
   * What would become of a file if it were installed; it is started on trial, and nothing is
   * changed.
   *
   * @throws PluginInstallException if there is no such file, or it cannot be copied
   */
  public PluginState check(Path file) throws PluginInstallException {
    try (PluginTrial trial = attempt(file)) {
      return trial.state();
    }
  }

  /**
   * Installs a file, in place of the one of the same id if there is one.
   *
   * @throws PluginInstallException if it is no plugin, is not allowed or does not start, or if the
   *     folder cannot be written to; then nothing was changed
   */
  public PluginChange install(Path file) throws PluginInstallException {
    PluginFile given = read(file);
    Optional<PluginFile> same =
        installed().stream()
            .filter(other -> !other.id().isEmpty() && other.sha256().equals(given.sha256()))
            .findFirst();
    if (same.isPresent()) {
      List<String> sentences = new ArrayList<>();
      sentences.add(
          title(given)
              + " is installed already: "
              + same.get().fileName()
              + " is the same file, by its SHA-256 digest. Nothing was changed.");
      sentences.addAll(switchedOff(given.id()));
      sentences.addAll(trouble(file));
      return new PluginChange(false, sentences);
    }
    try (PluginTrial trial = attempt(file)) {
      PluginState state = trial.state();
      if (state.state() != State.STARTED) {
        throw new PluginInstallException(
            file.getFileName() + " was not installed. " + state.reason());
      }
      List<PluginFile> older = ofId(state.id());
      Path target = target(trial.copy(), older);
      List<String> sentences = new ArrayList<>();
      sentences.add(installed(trial.copy(), older, target));
      sentences.addAll(place(trial.copy(), older, target));
      sentences.addAll(state.notes());
      sentences.addAll(switchedOff(state.id()));
      return new PluginChange(true, sentences);
    }
  }

  /**
   * Removes a plugin, and forgets that it was switched off.
   *
   * @param id the plugin's id, or the name of a file of the folder
   * @throws PluginInstallException if there is none, or the folder cannot be written to
   */
  public PluginChange remove(String id) throws PluginInstallException {
    List<PluginFile> files = named(id);
    List<String> sentences = new ArrayList<>();
    for (PluginFile file : files) {
      try {
        Files.deleteIfExists(file.copy());
      } catch (IOException e) {
        throw unwritable(file.fileName() + " cannot be removed", e);
      }
      sentences.add(
          (file.id().isEmpty() ? "" : title(file) + " is removed: ")
              + "the file "
              + file.fileName()
              + " is deleted.");
    }
    for (PluginFile file : files) {
      if (!file.id().isEmpty() && ofId(file.id()).isEmpty()) {
        switchTo(file.id(), false);
      }
    }
    sentences.add(
        "To have it back, install its jar again; those that come with Entente are in the folder plugins of its archive.");
    return new PluginChange(true, sentences);
  }

  /**
   * Switches a plugin off; its file stays.
   *
   * @throws PluginInstallException if there is none, or the folder cannot be written to
   */
  public PluginChange disable(String id) throws PluginInstallException {
    PluginFile file = named(id).get(0);
    if (file.id().isEmpty()) {
      throw new PluginInstallException(
          id + " is no plugin, so there is nothing to switch off. Remove it instead.");
    }
    boolean changed = switchTo(file.id(), true);
    return new PluginChange(
        changed,
        List.of(
            changed
                ? title(file)
                    + " is switched off. What runs with it at this moment is finished first."
                : title(file) + " was switched off already. Nothing was changed."));
  }

  /**
   * Switches a plugin on that was switched off. One that was not is touched, so that a running
   * server that has switched it off because it failed tries it again.
   *
   * @throws PluginInstallException if there is none, or the folder cannot be written to
   */
  public PluginChange enable(String id) throws PluginInstallException {
    if (folder.disabled().contains(id) && ofId(id).isEmpty()) {
      switchTo(id, false);
      return new PluginChange(
          true, List.of(id + " is not installed. It is no longer among those switched off."));
    }
    PluginFile file = named(id).get(0);
    boolean changed = !file.id().isEmpty() && switchTo(file.id(), false);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        changed
            ? title(file) + " is switched on."
            : title(file)
                + " was not switched off here. A running server that had to switch it off tries it again.");
    if (!changed) {
      touch(file.copy());
    }
    sentences.addAll(trouble(file.copy()));
    return new PluginChange(changed, sentences);
  }

  private static void touch(Path file) throws PluginInstallException {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      throw new PluginInstallException(
          file
              + " cannot be touched ("
              + reason(e)
              + "), so a running server does not try it again. Start the server again.",
          e);
    }
  }

  private PluginTrial attempt(Path file) throws PluginInstallException {
    read(file);
    try {
      return PluginTrial.of(file.toAbsolutePath(), folder, allowed);
    } catch (IOException e) {
      throw new PluginInstallException(
          file + " cannot be tried, because files cannot be copied (" + reason(e) + ").", e);
    }
  }

  private static PluginFile read(Path file) throws PluginInstallException {
    if (!Files.exists(file)) {
      throw new PluginInstallException(
          "There is no file " + file + ". Give the path of the plugin's jar.");
    }
    if (!Files.isRegularFile(file)) {
      throw new PluginInstallException(
          file + " is no file. Give the path of the plugin's jar, which is one file.");
    }
    if (!Files.isReadable(file)) {
      throw new PluginInstallException(file + " cannot be read. Give yourself the right to.");
    }
    return look(file.toAbsolutePath());
  }

  /** A file as it lies there; one that cannot be read is one without an id. */
  static PluginFile look(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      return PluginFile.read(name, file);
    } catch (IOException e) {
      return new PluginFile(
          name, file, "", PluginFile.Kind.OTHER, "", "", "", "", "", false, List.of());
    }
  }

  private List<PluginFile> installed() {
    return folder.jars().stream().map(PluginInstaller::look).toList();
  }

  private List<PluginFile> ofId(String id) {
    return installed().stream().filter(file -> file.id().equals(id)).toList();
  }

  private List<PluginFile> named(String id) throws PluginInstallException {
    List<PluginFile> all = installed();
    List<PluginFile> files = all.stream().filter(file -> file.name().equals(id)).toList();
    if (files.isEmpty()) {
      files = all.stream().filter(file -> file.fileName().equals(id)).toList();
    }
    if (files.isEmpty()) {
      SortedSet<String> ids = new TreeSet<>();
      all.forEach(file -> ids.add(file.name()));
      throw new PluginInstallException(
          "There is no plugin "
              + id
              + " in "
              + folder.path().toAbsolutePath()
              + (ids.isEmpty()
                  ? ", which is empty."
                  : ". There are: " + String.join(", ", ids) + "."));
    }
    return files;
  }

  /** A clean name, which no other plugin's file has. */
  private Path target(PluginFile plugin, List<PluginFile> older) {
    String stem =
        UNCLEAN
            .matcher(plugin.id() + (plugin.version().isEmpty() ? "" : "-" + plugin.version()))
            .replaceAll("_");
    // Files that begin with a dot are not looked at.
    stem = stem.startsWith(".") ? "_" + stem : stem;
    Path target = folder.path().resolve(stem + ".jar");
    boolean own = older.stream().anyMatch(file -> file.copy().equals(target));
    return own || !Files.exists(target)
        ? target
        : folder.path().resolve(stem + "-" + plugin.sha256().substring(0, 8) + ".jar");
  }

  /** Puts the file into the folder; gives what is worth knowing. */
  private List<String> place(PluginFile plugin, List<PluginFile> older, Path target)
      throws PluginInstallException {
    Path aside = folder.path().resolve("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      Files.createDirectories(folder.path());
      try {
        Files.copy(plugin.copy(), aside);
        if (!look(aside).sha256().equals(plugin.sha256())) {
          throw new IOException("the copy is not the same as the file");
        }
        if (older.isEmpty()) {
          move(aside, target);
        } else {
          // Over the old file first, then to its own name: both are one step, and between them
          // there
          // are neither two files of the id nor none.
          Path first = older.get(0).copy();
          move(aside, first);
          if (!first.equals(target)) {
            move(first, target);
          }
        }
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw unwritable(plugin.id() + " was not installed", e);
    }
    List<String> notes = new ArrayList<>();
    for (PluginFile twin : older.stream().skip(1).toList()) {
      if (!twin.copy().equals(target)) {
        try {
          Files.deleteIfExists(twin.copy());
          notes.add("The file " + twin.fileName() + ", which had the same id, is deleted.");
        } catch (IOException e) {
          notes.add(
              "The file "
                  + twin.fileName()
                  + " has the same id and cannot be deleted ("
                  + reason(e)
                  + "). Delete it.");
        }
      }
    }
    return notes;
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String installed(PluginFile plugin, List<PluginFile> older, Path target) {
    String where = " The file is " + target.getFileName() + ".";
    if (older.isEmpty()) {
      return title(plugin) + " is installed." + where;
    }
    String before = older.get(0).version();
    if (before.equals(plugin.version())) {
      return title(plugin) + " is installed, in place of another file of the same version." + where;
    }
    return title(plugin)
        + " is installed, in place of "
        + (before.isEmpty() ? "one without a version" : before)
        + (older(plugin.version(), before) ? ", which is newer: this is a step back." : ".")
        + where;
  }

  private static boolean older(String version, String than) {
    try {
      return new DefaultVersionManager().compareVersions(version, than) < 0;
    } catch (RuntimeException e) {
      // Not semantic versions: they have no order.
      return false;
    }
  }

  private List<String> switchedOff(String id) {
    return folder.disabled().contains(id)
        ? List.of("It is switched off: 'entente plugins enable " + id + "' switches it on.")
        : List.of();
  }

  /** Why an installed file does not work, if it does not. */
  private List<String> trouble(Path file) throws PluginInstallException {
    PluginState state = check(file);
    return state.state() == State.STARTED
        ? List.of()
        : List.of("It does not work: " + state.reason());
  }

  private boolean switchTo(String id, boolean off) throws PluginInstallException {
    try {
      return folder.setDisabled(id, off);
    } catch (IOException e) {
      throw unwritable(id + " cannot be switched " + (off ? "off" : "on"), e);
    }
  }

  private PluginInstallException unwritable(String what, IOException e) {
    return new PluginInstallException(
        what
            + ", because the folder "
            + folder.path().toAbsolutePath()
            + " cannot be written to ("
            + reason(e)
            + "). Make it writable, or let somebody do it who may.",
        e);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    return Guard.describe(e);
  }

  private static String title(PluginFile file) {
    return file.version().isEmpty() ? file.name() : file.name() + " " + file.version();
  }
}
