package org.entente.host.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.entente.model.Authorship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.5555/AbC.12",
        "https://doi.org/10.5555/abc.12",
        "http://dx.doi.org/10.5555/ABC.12",
        "doi:10.5555/abc.12",
        "DOI: 10.5555/abc.12.",
        " doi.org/10.5555/abc.12. ",
        "DOI 10.5555/abc.12",
        "10.5555%2Fabc.12",
        "10.5555%2fabc%2e12\u00a0"
      })
  void doisHaveOneForm(String written) {
    assertEquals("10.5555/abc.12", Doi.normalise(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "n/a", "10.", "10./x", "10.5555", "10.5555/", "11.5555/x", "doi:"})
  void whatIsNoDoiIsNone(String written) {
    assertNull(Doi.normalise(written));
  }

  @Test
  void aDoiKeepsItsStrangeCharacters() {
    assertEquals("10.5555/(sici)1<2:a>3.0;2-#", Doi.normalise("10.5555/(SICI)1<2:A>3.0;2-#"));
    assertEquals("10.5555/100%25".replace("%25", "%"), Doi.normalise("10.5555/100%"));
    assertEquals("10.5555/ä", Doi.normalise("10.5555/%C3%A4"));
  }

  @Test
  void whiteSpaceCollapses() {
    assertEquals("A b c", Texts.collapse("  A\n b\u00a0\tc "));
    assertEquals("A b", Texts.collapse("A b"));
    assertNull(Texts.collapse(" \n "));
    assertNull(Texts.collapse(""));
  }

  @Test
  void pmidsAreDigits() {
    assertEquals("12345", Texts.pmid(" 12345"));
    assertEquals("12345", Texts.pmid("PMID: 12345"));
    assertEquals("12345", Texts.pmid("MEDLINE:12345"));
    assertEquals("12345", Texts.pmid("https://pubmed.ncbi.nlm.nih.gov/12345/"));
    assertNull(Texts.pmid("x12"));
    assertNull(Texts.pmid(""));
    assertNull(Texts.pmid("/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Article|article",
        "ar|article",
        "journal-article|article",
        "Article; Early Access|article",
        "Article; Proceedings Paper|article",
        "Article; Retracted Publication|article",
        "Review; Book Chapter|review",
        "Book Chapter; Review|review",
        "Proceedings Paper|conference-paper",
        "Conference paper|conference-paper",
        "Early Access; Editorial Material|editorial",
        "Meeting Abstract|meeting-abstract",
        "Erratum|correction",
        "Data Paper|data-paper",
        "Short survey|short-survey",
        "TV Review, Radio Review|book-review",
        "posted-content|preprint",
        "book-chapter|book-chapter",
        "dissertation|dissertation",
        "report|report",
        "retraction|retracted",
        "paratext|other",
        "peer-review|other",
        "reference-entry|other",
        "supplementary-materials|other",
        "Poetry|other",
        "Poetry; Letter|letter",
        "Early Access|other"
      })
  void documentTypesHaveOneForm(String written, String normal) {
    assertEquals(
        normal, DocumentTypes.standard().normalise(Arrays.asList(written.split("; ", -1))));
  }

  @Test
  void noDocumentTypeIsMissing() {
    assertNull(DocumentTypes.standard().normalise(List.of()));
    assertNull(DocumentTypes.standard().normalise(List.of(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Müller, Hans Peter|muller, hp",
        "Zhang, YX|zhang, yx",
        "Zhang, Yu-Xiang|zhang, yx",
        "ZHANG, YU|zhang, y",
        "Govil N.K.|govil, nk",
        "Łukasiewicz, J.|lukasiewicz, j",
        "de la Cruz, María|de la cruz, m",
        "Consortium for Tests|consortium for tests"
      })
  void authorsHaveKeys(String name, String key) {
    assertEquals(key, AuthorKey.ofName(name));
  }

  @Test
  void theSourcesAuthorIdGoesFirst() {
    assertEquals("571", AuthorKey.of(new Authorship(1, "Doe, J.", "571", false, List.of())));
    // An identifier is told from a name by a digit or a number sign, which a name never keeps.
    assertEquals(
        "#jane.doe", AuthorKey.of(new Authorship(1, "Doe, J.", "jane.doe", false, List.of())));
    assertEquals("doe, j", AuthorKey.of(new Authorship(1, "Doe2, J. #", "", false, List.of())));
    assertNull(AuthorKey.of(new Authorship(1, " ", "", false, List.of())));
  }

  @Test
  void characterSetsAreGuessed() {
    byte[] utf8 = "größer".getBytes(StandardCharsets.UTF_8);
    assertEquals(StandardCharsets.UTF_8, Heads.guess(utf8, true));
    byte[] cut = Arrays.copyOf(utf8, 4);
    assertEquals(StandardCharsets.UTF_8, Heads.guess(Arrays.copyOf(cut, 3), false));
    assertEquals(
        Charset.forName("windows-1252"),
        Heads.guess("größer".getBytes(StandardCharsets.ISO_8859_1), true));
    assertEquals(
        StandardCharsets.UTF_16LE, Heads.guess(new byte[] {(byte) 0xFF, (byte) 0xFE, 65, 0}, true));
  }
}
