package org.entente.source.openalex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.entente.model.Authorship;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

/** What the reader makes of OpenAlex's CSV, compared with what was worked out by hand. */
class CsvReadingTest {

  private static Reading read(String text) throws Exception {
    return Reading.of(OpenAlexSource.CSV, text);
  }

  private static Reading dotted() throws Exception {
    return read(Reading.resource("dotted.csv"));
  }

  @Test
  void aRowIsReadAsItStands() throws Exception {
    Work work = dotted().works.get(0);
    assertEquals("W9000000051", work.sourceKey());
    assertEquals("https://doi.org/10.5555/harbour.1", work.doi());
    assertEquals("90000001", work.pmid());
    assertEquals("Currents, of an\ninvented bay", work.title());
    assertEquals(2018, work.year());
    assertEquals(List.of("article"), work.documentTypes());
    assertEquals("Journal of Invented Seas", work.venue());
    assertEquals(List.of("9999-0001"), work.numbering().issns());
    assertEquals(4, work.timesCited());
    assertEquals(1.75, work.normalisedImpact());
    assertEquals(
        List.of(
            new Authorship(1, "Edda Marlow", "A5000000001", true, List.of(0)),
            new Authorship(2, "Zhou Kai", "A5000000002", false, List.of(1))),
        work.authorships());
  }

  @Test
  void asManyValuesAsAuthorsAreOneAnAuthor() throws Exception {
    Work work = dotted().works.get(0);
    assertEquals(List.of("Harbour College/Harbour College/GB"), Reading.of(work, 0));
    assertEquals(List.of("Bay \"Institute\"/Bay \"Institute\"/CN"), Reading.of(work, 1));
  }

  @Test
  void anAuthorWithoutACountryHasNone() throws Exception {
    Work work = dotted().works.get(1);
    assertEquals(List.of("//PT"), Reading.of(work, 0));
    assertEquals(List.of(), Reading.of(work, 1));
    assertEquals(List.of("//PT"), Reading.of(work, 2));
    // Every institution of a work of one country lies there, whoever's it is.
    assertEquals(List.of("//PT", "Costa/Costa/PT", "Porto/Porto/PT"), Reading.all(work));
    assertTrue(work.authorships().get(2).corresponding());
  }

  @Test
  void aSingleAuthorHasAllThatTheWorkHas() throws Exception {
    Reading reading = dotted();
    assertEquals(List.of("//IN", "//US"), Reading.of(reading.works.get(2), 0));
    assertTrue(reading.noted("institutions cannot be told apart by country"));
  }

  @Test
  void listsOfAnotherLengthBelongToTheWork() throws Exception {
    Reading reading = dotted();
    Work work = reading.works.get(3);
    assertEquals(List.of(), Reading.of(work, 0));
    assertEquals(List.of("//PT", "//BR", "//SE"), Reading.all(work));
    assertTrue(reading.noted("cannot be told apart by author"));
    assertEquals(2022, work.year());
    assertEquals(3, work.timesCited());
    assertFalse(work.authorships().get(0).corresponding());
  }

  @Test
  void countriesOfInstitutionsAreTheirs() throws Exception {
    Reading reading =
        read(
            "id,authorships.author.display_name,authorships.institutions.display_name,"
                + "authorships.institutions.country_code,authorships.countries,authorships.raw_affiliation_strings\n"
                + "W1,A|B,X|Y|Z,SE|NO|SE,SE|NO|SE,\n"
                + "W2,A|B,X|Y,SE|NO,SE|NO,\"X, Lund|Y, Oslo\"\n"
                + "W3,A,X,SE,SE,\"X, Lund, Sweden\"\n");
    assertEquals(List.of("X/X/SE", "Y/Y/NO", "Z/Z/SE"), Reading.all(reading.works.get(0)));
    assertEquals(List.of("X, Lund/X/SE"), Reading.of(reading.works.get(1), 0));
    assertEquals(List.of("Y, Oslo/Y/NO"), Reading.of(reading.works.get(1), 1));
    assertEquals(List.of("X, Lund, Sweden/X/SE"), Reading.of(reading.works.get(2), 0));
  }

  @Test
  void theHeadingsOfTheWebPageAreRead() throws Exception {
    Reading reading = read(Reading.resource("words.csv"));
    assertEquals(
        List.of("W9000000061", "W9000000065"),
        reading.works.stream().map(Work::sourceKey).toList());
    Work work = reading.works.get(0);
    assertEquals("A paper", work.title());
    assertEquals("Journal of Invented Seas", work.venue());
    assertEquals("https://doi.org/10.5555/words.1", work.doi());
    assertEquals(List.of("Bay Institute/Bay Institute/CN"), Reading.of(work, 1));
    assertTrue(reading.noted("My own column"));
    assertEquals(
        List.of(3L, 4L, 5L), reading.rejects.stream().map(each -> each.at().line()).toList());
    assertTrue(reading.rejects.get(0).why().contains("no work of OpenAlex"));
    assertTrue(reading.rejects.get(1).why().contains("'soon'"));
    assertTrue(reading.rejects.get(2).why().contains("do not pair up"));
  }

  @Test
  void columnsThatAreMissingAreToldWithWhatTheyWouldAnswer() throws Exception {
    Reading reading = read("Work ID,Title,Year\nW1,A,2018\n");
    assertEquals(1, reading.works.size());
    assertTrue(reading.noted("no column 'Country'"));
    assertTrue(reading.noted("no column 'Author'"));
    assertTrue(reading.noted("no column 'Type'"));
    assertFalse(reading.noted("no column 'Year'"));
    assertTrue(reading.notes.stream().allMatch(note -> note.code() == Code.MISSING_COLUMN));
  }

  @Test
  void aFileWithoutIdentifiersIsRefused() {
    SourceException thrown =
        assertThrows(
            SourceException.class,
            () -> read("Title,Author,Year,Citation count,Open access\nA,B,2018,1,x\n"));
    assertEquals(Code.MISSING_COLUMN, thrown.code());
    assertTrue(String.valueOf(thrown.getMessage()).contains("'Work ID'"));
    assertTrue(String.valueOf(thrown.getMessage()).contains("Export again"));
  }

  @Test
  void aFileOfSomethingElseIsRefused() {
    SourceException thrown =
        assertThrows(SourceException.class, () -> read("name;count\nXiamen;12\n"));
    assertEquals(Code.NOT_THIS_FORMAT, thrown.code());
  }

  @Test
  void theYearOfADateStandsInForTheYear() throws Exception {
    assertEquals(2016, read("Work ID,Title,Date\nW1,A,2016-02-30\n").works.get(0).year());
    assertNull(read("Work ID,Title,Date\nW1,A,\n").works.get(0).year());
  }

  @Test
  void aSpreadsheetMayHaveSavedItWithSemicolons() throws Exception {
    Reading reading = read("Work ID;Title;Year;Country;Author\r\nW1;A, B;2018;SE;X\r\n;;;;\r\n");
    assertEquals("A, B", reading.works.get(0).title());
    assertTrue(reading.noted("Rows without anything"));
  }

  @Test
  void exactlyOneHundredAuthorsMayBeMore() throws Exception {
    String authors = "A|".repeat(99) + "A";
    Reading reading = read("Work ID,Title,Author\nW1,T," + authors + "\n");
    assertEquals(100, reading.works.get(0).authorships().size());
    assertTrue(reading.noted("exactly 100 authors"));
  }

  @Test
  void theExportsOf2023AreRead() throws Exception {
    Reading reading =
        read(
            "id,display_name,publication_date,relevance_score,primary_location_display_name,primary_location_issns,"
                + "author_ids,author_names,author_institution_names,cited_by_count,doi,pmid,publication_year,type,"
                + "biblio_issue,biblio_first_page,biblio_volume\n"
                + "https://openalex.org/W1,A,2019-01-01,,Seas,9999-0001|9999-001X,https://openalex.org/A7,Bo,Lund,3,"
                + "https://doi.org/10.5555/x,https://pubmed.ncbi.nlm.nih.gov/12,2019,article,2,17,9\n");
    Work work = reading.works.get(0);
    assertEquals("Seas", work.venue());
    assertEquals(List.of("9999-0001", "9999-001X"), work.numbering().issns());
    assertEquals("17", work.numbering().firstPage());
    assertEquals("12", work.pmid());
    assertEquals(List.of("Lund/Lund/"), Reading.of(work, 0));
    assertTrue(reading.noted("no column 'Country'"));
  }
}
