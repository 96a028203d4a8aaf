package org.entente.host.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleFormTest {

  private static String compact(String title) {
    return TitleForm.of(title).compact();
  }

  @Test
  void markupAccentsCaseAndPunctuationSayNothing() {
    assertEquals("h2oinpores", compact("H<sub>2</sub>O in the pores"));
    assertEquals(compact("Über α-Kugeln & more"), compact("UBER ALPHA KUGELN &amp; MORE"));
    assertEquals(compact("$\\alpha$ decay"), compact("α-decay"));
    assertEquals(compact("Co-operation of readers"), compact("Cooperation of Readers."));
    assertEquals(compact("10 μm lenses"), compact("10 &#956;m lenses"));
  }

  @Test
  void smallWordsAndWordsForNumbersAreWrittenOrNot() {
    assertEquals(compact("Of lakes and the hills"), compact("LAKES AND HILLS"));
    assertEquals(compact("Three lakes"), compact("3 LAKES"));
    assertEquals("the", compact("The"));
  }

  @Test
  void aTranslationAndItsOriginalAreVariants() {
    TitleForm form = TitleForm.of("Lakes of the northern plain [Seen der nördlichen Ebene]");
    assertTrue(form.bilingual());
    assertTrue(form.variants().contains("lakesnorthernplain"), form.toString());
    assertTrue(form.variants().contains("seendernordlichenebene"), form.toString());
    assertEquals(
        List.of("lakesnorthernplain"), TitleForm.of("Lakes of the northern plain").variants());
  }

  @Test
  void aRemarkInBracketsMayBeLeftOut() {
    assertTrue(
        TitleForm.of("Lakes of the northern plain (vol 3, pg 5, 2014)")
            .variants()
            .contains("lakesnorthernplain"));
    assertEquals(compact("RETRACTED: Lakes of plain"), compact("Lakes of plain"));
  }

  @Test
  void numbersTellPartsAndYearsApart() {
    assertEquals(List.of("2"), TitleForm.of("Studies of lakes. Part II").numbers());
    assertEquals(List.of("1"), TitleForm.of("Studies of lakes. Part one").numbers());
    assertEquals(List.of("1"), TitleForm.of("Studies of lakes I").numbers());
    assertEquals(List.of("2016", "17"), TitleForm.of("Report for 2016/17").numbers());
    assertEquals(List.of(), TitleForm.of("What I saw").numbers());
  }

  @Test
  void aTextOnAnotherTextIsOfAKind() {
    assertEquals("correction", TitleForm.of("Erratum to: Lakes").kind());
    assertEquals("correction", TitleForm.of("Publisher correction to lakes").kind());
    assertEquals("reply", TitleForm.of("Response to Doe and Roe").kind());
    assertEquals("reply", TitleForm.of("Lakes and their hills - Rejoinder").kind());
    assertEquals("", TitleForm.of("Immune response of lake fish").kind());
    assertEquals("", TitleForm.of("Limits of error correction").kind());
    assertNotEquals(TitleForm.of("Lakes").kind(), TitleForm.of("Reply to: Lakes").kind());
  }

  @Test
  void lettersOfEveryScriptCount() {
    assertEquals("озераравнины", compact("Озера равнины"));
    assertEquals("湖泊研究", compact("湖泊研究"));
    assertEquals(List.of(), TitleForm.of(" … ").variants());
  }
}
