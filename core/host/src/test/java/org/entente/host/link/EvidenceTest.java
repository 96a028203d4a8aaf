package org.entente.host.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sums of the weights by hand, and what they decide. */
class EvidenceTest {

  private static final String TITLE = "Lakes of the northern plain and what lives in them";

  /** A description in the making. */
  private static final class Made {
    private String doi = "";
    private String pmid = "";
    private String title = TITLE;
    private int firstYear = 2019;
    private int lastYear = 2019;
    private List<String> authors = List.of("Doe, Jane", "Roe, Max", "Poe, Ida");
    private String venue = "Journal of Lake Studies";
    private String volume = "12";
    private String page = "101";
    private String type = "article";

    Description done() {
      return new Description(
          1,
          doi,
          pmid,
          TitleForm.of(title),
          firstYear,
          lastYear,
          authors.stream().map(PersonName::of).toList(),
          authors.size(),
          VenueName.words(venue),
          Set.of(),
          volume,
          page,
          type);
    }
  }

  private static double odds(Made a, Made b) {
    double odds = Evidence.of(a.done(), b.done()).logOdds();
    assertEquals(odds, Evidence.of(b.done(), a.done()).logOdds(), 1e-12);
    return odds;
  }

  private static boolean linked(Made a, Made b) {
    return odds(a, b) >= LinkRules.ACCEPT;
  }

  /** -5 + title 6 + first author 2.5 and the others 1 + year 0.8 + place 7 + type 0.3 = 12.6. */
  @Test
  void everythingAlike() {
    assertEquals(12.6, odds(new Made(), new Made()), 1e-12);
    assertEquals(
        1 / (1 + Math.exp(-12.6)), Evidence.of(new Made().done(), new Made().done()).score());
  }

  /** No volume and page in one: place is 1.5 for the venue alone, so 12.6 - 7 + 1.5 = 7.1. */
  @Test
  void anEarlyRecordHasNoPages() {
    Made early = new Made();
    early.volume = "";
    early.page = "";
    assertEquals(7.1, odds(new Made(), early), 1e-12);
    early.firstYear = 2018;
    early.lastYear = 2018;
    assertEquals(6.3, odds(new Made(), early), 1e-12);
    assertTrue(linked(new Made(), early));
  }

  @Test
  void aConferencePaperIsNotTheArticleMadeOfIt() {
    Made paper = new Made();
    paper.venue = "Proceedings of the 3rd Conference on Plains";
    paper.volume = "";
    paper.page = "7";
    paper.type = "conference-paper";
    // -5 + 6 + 3.5 + 0.8 - 2.5 (venue) - 3 (page) - 1.5 (types)
    assertEquals(-1.7, odds(new Made(), paper), 1e-12);
    paper.page = "";
    assertTrue(!linked(new Made(), paper));
  }

  @Test
  void partsRepliesAndCorrectionsAreOtherTexts() {
    Made one = new Made();
    one.title = TITLE + ". Part I";
    Made two = new Made();
    two.title = TITLE + ". Part II";
    two.page = "140";
    assertTrue(odds(one, two) < LinkRules.SHOW);
    Made reply = new Made();
    reply.title = "Reply to: " + TITLE;
    reply.page = "300";
    assertTrue(odds(new Made(), reply) < LinkRules.SHOW);
    Made correction = new Made();
    correction.title = TITLE + " (vol 12, pg 101, 2019)";
    correction.type = "correction";
    correction.page = "800";
    assertTrue(odds(new Made(), correction) < LinkRules.SHOW);
  }

  @Test
  void aTranslatedTitleOnTheSamePageIsTheSame() {
    Made english = new Made();
    english.title = "Waters in the flat country of the north";
    english.authors = List.of("Doe, Jane");
    Made original = new Made();
    original.title = "Seen der Ebene [Gewässer im Flachland und ihre Bewohner]";
    original.authors = List.of("Doe J.");
    // -5 - 1 (bilingual, same place) + 2.5 + 0.8 + 7 + 0.3
    assertEquals(4.6, odds(english, original), 1e-12);
    original.page = "102";
    assertTrue(odds(english, original) < LinkRules.SHOW);
  }

  @Test
  void editorialsOfOneAuthorInOneVolumeAreToldByTheirPages() {
    Made one = new Made();
    one.title = "Editorial";
    one.authors = List.of("Doe, Jane");
    Made other = new Made();
    other.title = "Editorial";
    other.authors = List.of("Doe, Jane");
    assertTrue(linked(one, other));
    other.page = "205";
    assertTrue(odds(one, other) < LinkRules.SHOW);
    other.page = "";
    assertTrue(!linked(one, other));
  }

  @Test
  void anotherDoiSpeaksAgainstAndIsNoVeto() {
    Made one = new Made();
    one.doi = "10.5555/a";
    Made other = new Made();
    other.doi = "10.5555/b";
    assertEquals(8.6, odds(one, other), 1e-12);
    other.volume = "";
    other.page = "";
    assertTrue(!linked(one, other));
    other.pmid = "1";
    one.pmid = "2";
    assertTrue(odds(one, other) < LinkRules.SHOW);
  }

  @Test
  void aWrongDoiIsInDoubt() {
    Made one = new Made();
    one.doi = "10.5555/a";
    Made other = new Made();
    other.doi = "10.5555/a";
    other.title = "Hills";
    other.authors = List.of("Moe, Kim");
    other.venue = "Annals of Hills";
    other.page = "3";
    assertTrue(odds(one, other) < LinkRules.DOUBT);
    // A translated title under the same DOI is none.
    Made translated = new Made();
    translated.doi = "10.5555/a";
    translated.title = "Seen der Ebene";
    assertTrue(odds(one, translated) >= LinkRules.DOUBT);
  }

  @Test
  void pagesAndVolumesMayBeWrittenOtherwise() {
    Made one = new Made();
    one.page = "e0123";
    one.volume = "8694lncs";
    Made other = new Made();
    other.page = "123";
    other.volume = "8694";
    assertEquals(12.6, odds(one, other), 1e-12);
  }

  /** A number of seven digits and more was given by a system: it is no other page. */
  @Test
  void theNumberOfASubmissionIsNoPage() {
    Made one = new Made();
    one.page = "118";
    Made other = new Made();
    other.page = "8958710";
    // As where a page is not known: 12.6 - 7 (place) + 1.5 (venue) + 1 (volume).
    assertEquals(8.1, odds(one, other), 1e-12);
    other.page = "895871";
    assertEquals(5.1, odds(one, other), 1e-12);
  }

  /**
   * A short title that is the beginning of the other at one place weighs 2, here times 0.75 for 24
   * letters: -5 + 1.5 + 3.5 + 0.8 + 7 + 0.3, and -4 for another DOI.
   */
  @Test
  void aCutTitleOnTheSamePage() {
    Made cut = new Made();
    cut.title = "Maps of 3 worlds on one strip";
    cut.doi = "10.5555/a";
    Made whole = new Made();
    whole.title = "Maps of three worlds on one strip by Jane Doe and Max Roe and Ida Poe";
    whole.doi = "10.5555/b";
    assertEquals(4.1, odds(cut, whole), 1e-12);
    whole.page = "102";
    assertTrue(!linked(cut, whole));
  }
}
