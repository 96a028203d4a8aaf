package org.entente.host.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Finds the files behind the paths of a request: folders and archives are opened up. */
final class Candidates {

  /** More names than this are not listed one by one. */
  private static final int LISTED = 5;

  /** How the entries of office documents begin. */
  private static final List<String> OFFICE_ENTRIES =
      List.of("[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "ppt/", "mimetype");

  private final Archives archives;
  private final List<Candidate> found = new ArrayList<>();

  private Candidates(Archives archives) {
    this.archives = archives;
  }

  /**
   * The files behind the inputs, in their order, within folders and archives in order of name.
   *
   * @throws ImportException if a path does not exist
   */
  static List<Candidate> find(List<ImportRequest.Input> inputs, Archives archives)
      throws ImportException {
    if (inputs.isEmpty()) {
      throw new ImportException("There is nothing to import: name a file, a folder or an archive.");
    }
    Candidates candidates = new Candidates(archives);
    for (ImportRequest.Input input : inputs) {
      if (!Files.exists(input.path())) {
        throw new ImportException(
            "There is no file or folder " + input.path() + ". Nothing was imported.");
      }
    }
    for (ImportRequest.Input input : inputs) {
      if (Files.isDirectory(input.path())) {
        candidates.folder(input.path(), input.name());
      } else {
        candidates.file(input.path(), input.name(), List.of());
      }
    }
    return List.copyOf(candidates.found);
  }

  private void folder(Path folder, String name) throws ImportException {
    List<Path> files = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    try {
      walk(folder, folder, files, passedOver);
    } catch (IOException e) {
      throw new ImportException("The folder " + folder + " cannot be read: " + e, e);
    }
    List<String> notes = notes(name, passedOver);
    if (files.isEmpty()) {
      refuse(name, folder, "The folder " + name + " holds no file to import." + all(notes));
    }
    for (Path file : files) {
      String within = folder.relativize(file).toString().replace('\\', '/');
      file(file, name + "/" + within, notes);
      notes = List.of();
    }
  }

  private static void walk(Path top, Path folder, List<Path> files, List<String> passedOver)
      throws IOException {
    List<Path> children = new ArrayList<>();
    try (var listed = Files.newDirectoryStream(folder)) {
      listed.forEach(children::add);
    }
    children.sort(Comparator.comparing(child -> String.valueOf(child.getFileName())));
    for (Path child : children) {
      if (isClutter(String.valueOf(child.getFileName()))) {
        passedOver.add(top.relativize(child).toString());
      } else if (Files.isDirectory(child)) {
        // A link to a folder may lead in a circle.
        if (Files.isSymbolicLink(child)) {
          passedOver.add(top.relativize(child).toString());
        } else {
          walk(top, child, files, passedOver);
        }
      } else if (Files.isRegularFile(child)) {
        files.add(child);
      } else {
        passedOver.add(top.relativize(child).toString());
      }
    }
  }

  /** What systems leave in folders and archives without anybody's doing. */
  private static boolean isClutter(String name) {
    return name.startsWith(".") || name.equals("__MACOSX");
  }

  private void file(Path path, String name, List<String> notes) {
    try {
      byte[] start = start(Files.newInputStream(path));
      if (isZip(start) && !isOffice(archives.zip(path))) {
        archive(path, name, notes);
      } else {
        found.add(
            new Candidate(
                name, path, null, isGzip(start), Files.size(path), notes, null, archives));
      }
    } catch (IOException e) {
      refuse(
          name,
          path,
          name + " cannot be opened: " + e.getMessage() + ". Is it damaged, or not yours to read?");
    }
  }

  private void archive(Path path, String name, List<String> notes) throws IOException {
    ZipFile zip = archives.zip(path);
    List<ZipEntry> entries = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      boolean clutter = false;
      for (String part : entry.getName().split("[/\\\\]", -1)) {
        clutter |= isClutter(part);
      }
      if (clutter) {
        passedOver.add(entry.getName());
      } else if (!entry.isDirectory()) {
        entries.add(entry);
      }
    }
    entries.sort(Comparator.comparing(ZipEntry::getName));
    List<String> all = new ArrayList<>(notes);
    all.addAll(notes(name, passedOver));
    if (entries.isEmpty()) {
      refuse(name, path, "The archive " + name + " holds no file to import." + all(all));
    }
    for (ZipEntry entry : entries) {
      entry(path, name, zip, entry, all);
      all = List.of();
    }
  }

  private void entry(Path path, String name, ZipFile zip, ZipEntry entry, List<String> notes) {
    String shown = name + "!/" + entry.getName();
    try {
      byte[] start = start(zip.getInputStream(entry));
      String refusal =
          isZip(start) && !isOffice(zip, entry)
              ? shown
                  + " is an archive within an archive, which is not opened. Unpack "
                  + name
                  + " and import what is inside."
              : null;
      found.add(
          new Candidate(
              shown,
              path,
              entry.getName(),
              isGzip(start),
              Math.max(0, entry.getCompressedSize()),
              notes,
              refusal,
              archives));
    } catch (IOException e) {
      refuse(
          shown,
          path,
          shown
              + " cannot be unpacked: "
              + e.getMessage()
              + ". It is damaged or protected by a password; unpack it yourself and import what is"
              + " inside.");
    }
  }

  private void refuse(String name, Path path, String sentence) {
    found.add(new Candidate(name, path, null, false, 0, List.of(), sentence, archives));
  }

  private static List<String> notes(String name, List<String> passedOver) {
    if (passedOver.isEmpty()) {
      return List.of();
    }
    List<String> listed = passedOver.subList(0, Math.min(LISTED, passedOver.size()));
    String more =
        passedOver.size() > LISTED ? " and " + (passedOver.size() - LISTED) + " more" : "";
    return List.of(
        "In " + name + " these were passed over: " + String.join(", ", listed) + more + ".");
  }

  private static String all(List<String> notes) {
    return notes.isEmpty() ? "" : " " + String.join(" ", notes);
  }

  private static byte[] start(InputStream in) throws IOException {
    try (in) {
      return in.readNBytes(4);
    }
  }

  private static boolean isGzip(byte[] start) {
    return start.length >= 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
  }

  private static boolean isZip(byte[] start) {
    return start.length == 4
        && start[0] == 'P'
        && start[1] == 'K'
        && ((start[2] == 3 && start[3] == 4) || (start[2] == 5 && start[3] == 6));
  }

  /** Whether a zip is one document (XLSX, DOCX, ODS …), which its source reads as a whole. */
  private static boolean isOffice(ZipFile zip) {
    return zip.getEntry("[Content_Types].xml") != null
        || zip.getEntry("META-INF/manifest.xml") != null;
  }

  /**
   * The same for a document within an archive, by its first entry alone: to skip an entry means to
   * unpack it, which an archive made to harm would be waiting for.
   */
  private static boolean isOffice(ZipFile zip, ZipEntry entry) throws IOException {
    try (ZipInputStream inner = new ZipInputStream(zip.getInputStream(entry))) {
      ZipEntry first = inner.getNextEntry();
      return first != null
          && OFFICE_ENTRIES.stream().anyMatch(known -> first.getName().startsWith(known));
    }
  }
}
