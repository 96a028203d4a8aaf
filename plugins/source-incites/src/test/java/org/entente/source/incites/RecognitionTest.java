package org.entente.source.incites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.spi.Code;
import org.entente.spi.Match;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.junit.jupiter.api.Test;

class RecognitionTest {

  private static void is(Match.Level level, String format, String text) {
    Match match = Files.recogniseTable(Files.text(text));
    assertEquals(level, match.level(), match.reason());
    assertEquals(format, match.format(), match.reason());
    assertEquals(Match.Level.NO, Files.recogniseDocuments(Files.text(text)).level());
  }

  @Test
  void tellsTheKindsApart() {
    is(
        Match.Level.SURE,
        "incites-locations",
        "Name,Rank,Web of Science Documents\nGlobal Baseline,n/a,9\nUSA,1,5\nCHINA MAINLAND,2,4\n");
    is(
        Match.Level.SURE,
        "incites-locations",
        "InCites dataset updated Feb 2026.\n\nRank\tName\tWeb of Science Documents\n1\tUSA\t5\n");
    is(
        Match.Level.SURE,
        "incites-organisations",
        "Name;Country or Region;Web of Science Documents\nInvented University;SPAIN;5\n");
    is(
        Match.Level.SURE,
        "incites-research-areas",
        "Name,Web of Science Documents\nONCOLOGY,5\nINVENTED STUDIES,1\n");
    is(
        Match.Level.SURE,
        "incites-publication-sources",
        "Name,Web of Science Documents,JIF Quartile\nJOURNAL OF INVENTED RESULTS,5,Q1\n");
    is(
        Match.Level.SURE,
        "incites-people",
        "Name,Web of Science Documents,Affiliation\nSpecimen B,5,Invented University\n");
    is(
        Match.Level.SURE,
        "incites-people",
        "Name,Web of Science Documents\n\"Specimen, Bo\",5\n\"Example, Ana\",4\n");
    is(Match.Level.SURE, "incites-table", "Name,Web of Science Documents\nInvented Fund,5\n");
    assertTrue(
        Files.recogniseTable(Files.text("Name,Web of Science Documents\nInvented Fund,5\n"))
            .reason()
            .contains("what kind of table"));
  }

  @Test
  void aTableWithoutDocumentsNeedsTheMarkOfInCites() {
    String table = "Name,% Docs Cited,Category Normalized Citation Impact\nSPAIN,50.0,1.1\n";
    is(Match.Level.MAYBE, "incites-locations", table);
    is(Match.Level.SURE, "incites-locations", table + "\nFilter Summary:\nSchema: x\n");
  }

  @Test
  void aTableThatSomebodyHasChangedIsRefused() {
    is(
        Match.Level.UNSUPPORTED,
        "incites-table",
        "Name,Web of Science Documents,Rank,year\nSPAIN,5,1,2019\n");
  }

  @Test
  void refusesOthers() {
    for (String foreign :
        List.of(
            "",
            "{}",
            "PT\tAU\tTI\tUT\nJ\tSpecimen, B\tInvented\tWOS:1\n",
            "\"Authors\",\"Title\",\"Year\",\"EID\"\n\"A\",\"B\",\"2019\",\"2-s2.0-1\"\n",
            "Accession Number,DOI,Article Name,Authors\nWOS:1,10.5555/x,T,A\n",
            "Name,Rank,Documents\nSPAIN,1,2\n",
            "Categories\tRecord Count\t% of 474\nONCOLOGY\t3\t0.6\n",
            "We downloaded, from InCites, these columns: a, b, c.\n"
                + "The header is, as a rule, `Name,Rank,Web of Science Documents` and so on.\n")) {
      is(Match.Level.NO, "", foreign);
    }
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      if (i % 2 == 0 && noise.length > 2) {
        noise[0] = 'P';
        noise[1] = 'K';
      }
      assertEquals(Match.Level.NO, Files.recogniseTable(Files.bytes("x", noise)).level());
      assertEquals(Match.Level.NO, Files.recogniseDocuments(Files.bytes("x", noise)).level());
    }
  }

  @Test
  void workbooksOfOthersAreNotTaken() throws Exception {
    assertEquals(
        Match.Level.NO,
        Files.recogniseTable(
                Files.workbook(List.of(List.of("\uB300\uD559\uBA85", "CNCI"), List.of("x", "1"))))
            .level());
    assertEquals(Match.Level.NO, Files.recogniseTable(zip("content.xml", 10)).level());
    assertEquals(
        Match.Level.SURE,
        Files.recogniseTable(
                Files.workbook(
                    List.of(
                        List.of("Name", "Rank", "Web of Science Documents"),
                        List.of("SPAIN", "1", "20"))))
            .level());
  }

  @Test
  void anOldWorkbookOfInCitesIsNamed() {
    byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    byte[] names = "Name Web of Science Documents".getBytes(StandardCharsets.UTF_16LE);
    byte[] bytes = new byte[magic.length + names.length];
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    System.arraycopy(names, 0, bytes, magic.length, names.length);
    Match match = Files.recogniseTable(Files.bytes("x.xls", bytes));
    assertEquals(Match.Level.UNSUPPORTED, match.level());
    assertTrue(match.reason().contains(".xls"));
    assertEquals(Match.Level.NO, Files.recogniseTable(Files.bytes("x.xls", magic)).level());
  }

  @Test
  void aZipBombIsNotUnpacked() throws Exception {
    var bomb = zip("xl/workbook.xml", 300 << 20);
    assertEquals(Match.Level.NO, Files.recogniseTable(bomb).level());
    SourceException refused =
        assertThrows(SourceException.class, () -> Files.table(bomb, "incites-table"));
    assertEquals(Code.UNSUPPORTED, refused.code());
    SourceException damaged =
        assertThrows(
            SourceException.class,
            () -> Files.table(Files.bytes("x.xlsx", new byte[] {'P', 'K', 3, 4}), "incites-table"));
    assertEquals(Code.MALFORMED, damaged.code());
  }

  private static org.entente.spi.InputFile zip(String entry, int size) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      byte[] zeros = new byte[1 << 16];
      for (int left = size; left > 0; left -= zeros.length) {
        zip.write(zeros, 0, Math.min(left, zeros.length));
      }
      zip.closeEntry();
    }
    return Files.bytes("x.xlsx", out.toByteArray());
  }

  @Test
  void bothShapesAreOneSource() {
    SourceInfo tables = new InCitesTableSource().info();
    SourceInfo lists = new InCitesDocumentSource().info();
    assertEquals("incites", tables.id());
    assertEquals(tables.id(), lists.id());
    assertEquals("InCites", lists.name());
    assertEquals("Clarivate", lists.provider());
    Set<String> formats = new HashSet<>();
    tables.formats().forEach(f -> assertTrue(formats.add(f.id())));
    lists.formats().forEach(f -> assertTrue(formats.add(f.id())));
    assertEquals(7, formats.size());
    assertTrue(lists.limits().stream().anyMatch(l -> l.contains("no addresses")));
  }
}
