package org.entente.source.wos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.kit.SharedData;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Match;
import org.junit.jupiter.api.Test;

/** Real exports, read in place where they are on the machine. */
class RealFilesTest {

  /** Files that are not what their folder and ending say. */
  private static final Map<String, String> SPECIAL =
      Map.ofEntries(
          Map.entry(
              "odd/AJHetherwickLBL__Web_Of_Science_Query__savedrecs_final.xls",
              "UNSUPPORTED wos-excel-damaged"),
          Map.entry(
              "odd/AJHetherwickLBL__Web_Of_Science_Query__savedrecs_xls_short_revised.csv",
              "UNSUPPORTED wos-excel-damaged"),
          Map.entry(
              "odd/professornaite__racism-stem-ed__analyze(1).txt", "UNSUPPORTED wos-analyze"),
          Map.entry(
              "odd/professornaite__racism-stem-ed__racism_AND_stem_1992_2023_results.txt",
              "UNSUPPORTED wos-analyze"),
          Map.entry(
              "odd/professornaite__racism-stem-ed__savedrecs.txt",
              "UNSUPPORTED wos-citation-report"),
          Map.entry(
              "wos/tributetotobler__bibliotobler__Tobler_citation_report.txt",
              "UNSUPPORTED wos-citation-report"),
          Map.entry("odd/professornaite__racism-stem-ed__raw.csv", "UNSUPPORTED wos-excel-csv"),
          Map.entry("odd/abrunoaa__TCC__savedrecs.xls", "UNSUPPORTED wos-excel"),
          Map.entry("odd/JabRef__jabref__IsiImporterTestWOS.isi", "SURE wos-tagged"),
          Map.entry("odd/UWNETLAB__metaknowledge__badFile.isi", "SURE wos-tagged"),
          Map.entry("odd/ropensci__refsplitr__BadHeader.txt", "MAYBE wos-tagged"),
          Map.entry("odd/jillymackay__LitReview__savedrecs.txt", "SURE wos-tab"),
          Map.entry("wos/tributetotobler__bibliotobler__netscity_tobler.csv", "NO"),
          Map.entry("wos/tributetotobler__bibliotobler__savedrecs_without_WE.csv", "NO"));

  @Test
  void everyRecordOfEveryFileIsRead() throws IOException {
    Map<String, Integer> manifest = manifest();
    int files = 0;
    for (Path path : allFiles()) {
      Match match = Recorded.recognise(path);
      if (match.level() != Match.Level.SURE && match.level() != Match.Level.MAYBE) {
        continue;
      }
      files++;
      String name = name(path);
      Recorded read = Recorded.read(path);
      assertNull(read.thrown, name);
      assertEquals(0, read.rejected.size(), name + read.rejected);
      int counted =
          switch (match.format()) {
            case WebOfScience.TAB -> dataRows(path);
            case WebOfScience.BIBTEX -> linesBeginning(path, "@");
            default -> linesBeginning(path, "PT ");
          };
      assertEquals(counted, read.works.size(), name);
      Integer expected = manifest.get(name);
      if (!name.equals("odd/ropensci__refsplitr__BadHeader.txt")) {
        // The manifest counts that file's lines, since its first line is no header.
        assertEquals(expected, Integer.valueOf(read.works.size()), name);
      }
      Recorded again = Recorded.read(path);
      assertEquals(read.works, again.works, name);
      assertEquals(read.locations, again.locations, name);
      assertEquals(read.notes, again.notes, name);
    }
    assertEquals(45, files, "files of the Web of Science that can be read");
  }

  @Test
  void eachFileIsWhatItIs() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path path : allFiles()) {
      String name = name(path);
      Match match = Recorded.recognise(path);
      String found = match.level() + " " + match.format();
      if (!found.strip().equals(expected(name))) {
        wrong.add(name + ": " + found + ", expected " + expected(name));
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static String expected(String name) {
    String special = SPECIAL.get(name);
    if (special != null) {
      return special;
    }
    if (!name.startsWith("wos/")) {
      return "NO";
    }
    if (name.endsWith(".ris")) {
      return "UNSUPPORTED wos-ris";
    }
    if (name.endsWith(".bib")) {
      return "SURE wos-bibtex";
    }
    if (name.endsWith(".xls")) {
      return "UNSUPPORTED wos-excel";
    }
    boolean tab =
        Stream.of("abrunoaa", "jpruiz84", "rian39", "tributetotobler")
            .anyMatch(owner -> name.startsWith("wos/" + owner));
    return tab ? "SURE wos-tab" : "SURE wos-tagged";
  }

  /** The 81 records of one set: as the field notes count them, 39 have addresses. */
  @Test
  void tobler() {
    Recorded read =
        Recorded.read(SharedData.path("wos/tributetotobler__bibliotobler__savedrecs.txt"));
    assertEquals(81, read.works.size());
    // 39 with C1 by the manifest; the rest have an address only where RP gives one.
    assertTrue(read.works.stream().filter(work -> !work.affiliations().isEmpty()).count() >= 39);
  }

  @Test
  void savedAgainBySpreadsheet() {
    Recorded read = Recorded.read(SharedData.path("odd/jillymackay__LitReview__savedrecs.txt"));
    assertEquals(242, read.works.size());
    assertTrue(read.noteCodes().contains(Code.ENCODING), read.notes.toString());
    // Whoever saved it also wrote "dummy" over some addresses: of those that are left, all are
    // tied.
    Work first = read.works.get(0);
    assertEquals("Moore, Michael Edward", first.authorships().get(1).name());
    assertEquals("0000-0002-2877-9947", first.authorships().get(2).authorId());
    assertTrue(read.works.stream().noneMatch(work -> work.title().startsWith("\"")));
    assertTrue(
        read.works.stream()
            .flatMap(work -> work.affiliations().stream())
            .noneMatch(address -> address.raw().contains("[") || address.raw().contains("; ")));
  }

  /** Names in groups of authors are exactly those of AF (else AU): hardly one is not found. */
  @Test
  void authorsAreTiedToTheirAddresses() throws IOException {
    int groups = 0;
    int untied = 0;
    for (Path path : allFiles()) {
      if (!name(path).startsWith("wos/") || Recorded.recognise(path).level() != Match.Level.SURE) {
        continue;
      }
      for (Work work : Recorded.read(path).works) {
        boolean any = work.authorships().stream().anyMatch(a -> !a.affiliations().isEmpty());
        if (any && work.year() != null && work.year() >= 2016) {
          groups += work.authorships().size();
          for (Authorship author : work.authorships()) {
            untied += author.affiliations().isEmpty() ? 1 : 0;
          }
        }
      }
    }
    assertTrue(groups > 20_000, "authors: " + groups);
    assertTrue(untied < groups / 50, "untied: " + untied + " of " + groups);
  }

  /** Each address for correspondence is a piece of its record's RP, and so is its name. */
  @Test
  void addressesForCorrespondenceArePiecesOfTheirField() throws IOException {
    int tied = 0;
    int untied = 0;
    int nameless = 0;
    int withoutAddress = 0;
    int fields = 0;
    for (Path path : allFiles()) {
      Match match = Recorded.recognise(path);
      if (!Set.of(WebOfScience.TAGGED, WebOfScience.TAB).contains(match.format())) {
        continue;
      }
      List<Work> works = Recorded.read(path).works;
      List<String> reprint =
          match.format().equals(WebOfScience.TAB) ? reprintCells(path) : reprintLines(path);
      assertEquals(works.size(), reprint.size(), name(path));
      for (int i = 0; i < works.size(); i++) {
        String field = reprint.get(i);
        List<Correspondence> entries = works.get(i).correspondences();
        assertEquals(field.isEmpty(), entries.isEmpty(), name(path) + " " + works.get(i));
        fields += field.isEmpty() ? 0 : 1;
        for (Correspondence entry : entries) {
          assertTrue(field.contains(entry.raw()), entry + " in " + field);
          assertTrue(field.contains(entry.name()), entry + " in " + field);
          tied += entry.position() > 0 ? 1 : 0;
          untied += entry.position() == 0 && !entry.name().isEmpty() ? 1 : 0;
          nameless += entry.name().isEmpty() ? 1 : 0;
          withoutAddress += entry.raw().isEmpty() ? 1 : 0;
        }
      }
    }
    System.out.printf(
        "Web of Science, %d RP fields: tied %d, untied %d, nameless %d, without address %d%n",
        fields, tied, untied, nameless, withoutAddress);
    assertTrue(untied + nameless < tied / 20, untied + " untied, " + nameless + " nameless");
  }

  private static List<String> reprintLines(Path path) throws IOException {
    List<String> fields = new ArrayList<>();
    boolean open = false;
    for (String line : text(path).lines().toList()) {
      if (line.startsWith("PT ")) {
        fields.add("");
      }
      boolean continues = line.startsWith("   ");
      open = line.startsWith("RP ") || (continues && open);
      if (open) {
        String before = fields.remove(fields.size() - 1);
        fields.add((before.isEmpty() ? "" : before + " ") + line.substring(3).strip());
      }
    }
    return fields;
  }

  private static List<String> reprintCells(Path path) throws IOException {
    List<String> lines = text(path).lines().filter(line -> !line.isBlank()).toList();
    int column = List.of(lines.get(0).split("\t")).indexOf("RP");
    return lines.stream()
        .skip(1)
        .map(line -> column < 0 ? "" : unquoted(line.split("\t", -1)[column]))
        .toList();
  }

  private static String unquoted(String cell) {
    String bare = cell.strip();
    return bare.startsWith("\"") ? bare.substring(1, bare.length() - 1).strip() : bare;
  }

  private static String text(Path path) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<Path> allFiles() throws IOException {
    try (Stream<Path> paths = Files.walk(SharedData.path("."))) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path path) {
    return SharedData.path(".").relativize(path).toString();
  }

  private static Map<String, Integer> manifest() throws IOException {
    Map<String, Integer> records = new TreeMap<>();
    for (String line : Files.readAllLines(SharedData.path("MANIFEST.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (!cells[3].isEmpty() && cells[3].chars().allMatch(Character::isDigit)) {
        records.put(cells[0], Integer.parseInt(cells[3]));
      }
    }
    return records;
  }

  private static int linesBeginning(Path path, String start) throws IOException {
    String text = Files.readString(path, StandardCharsets.ISO_8859_1);
    return (int) text.lines().filter(line -> line.startsWith(start)).count();
  }

  private static int dataRows(Path path) throws IOException {
    String text = Files.readString(path, StandardCharsets.ISO_8859_1);
    return (int) text.lines().filter(line -> !line.isBlank()).count() - 1;
  }
}
