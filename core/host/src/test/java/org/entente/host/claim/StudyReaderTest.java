package org.entente.host.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyReaderTest {

  private static final String GOOD =
      """
      study: A study
      source: Somebody
      defaults:
        country: CN
        years: 2013-2023
      claims:
        - id: first
          quote: It was 26.6 %.
          metric: partner-share
          partner: US
          parameters:
            rule: strict
          claim:
            value: {year: 2018, is: 26.6 %}
      """;

  private static Study read(String yaml) throws ClaimException {
    return StudyReader.read(yaml.getBytes(UTF_8), "c.yaml");
  }

  private static String refusal(String yaml) {
    return String.valueOf(assertThrows(ClaimException.class, () -> read(yaml)).getMessage());
  }

  @Test
  void aStudyIsRead() throws Exception {
    Study study = read(GOOD);
    assertEquals("A study", study.title());
    Claim claim = study.claims().get(0);
    assertEquals("CN", claim.question().country());
    assertEquals(Optional.of("US"), claim.question().partner());
    assertEquals("strict", claim.question().parameters().get("rule"));
    assertEquals(2023, claim.question().years().orElseThrow().to());
    assertEquals(7, claim.line());
  }

  /** A ranking needs the figures of all partners, whichever it is about. */
  @Test
  void aRankingAsksForAllPartners() throws Exception {
    Claim claim =
        read(GOOD.replace("value: {year: 2018, is: 26.6 %}", "rank: {is: 1}")).claims().get(0);
    assertEquals(Optional.empty(), claim.question().partner());
    assertEquals("US", claim.partner());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "metric: partner-share|metrik: x|line 9: the claim has no key 'metrik'",
        "metric: partner-share|''|lacks 'metric'",
        "quote: It was 26.6 %.|quote: [a]|line 8: 'quote' of the claim is one value",
        "year: 2018|year: 18|line 14: '18' is not a year",
        "is: 26.6 %|is: many|line 14: 'many' is no amount",
        "is: 26.6 %|is: 26.6 %, at-least: 3 %|exclude each other",
        "is: 26.6 %|tolerance: 1 %|a tolerance belongs to an amount",
        "value: {|guess: {|line 14: 'claim' has no key 'guess'",
        "id: first|id: First one|line 7: the id 'First one'",
        "partner: US|partner: UK|line 7: The code of the United Kingdom is GB",
        "years: 2013-2023|year: 2013|line 5: 'defaults' has no key 'year'",
        "quote: It was|quote: It was: |line 8: this is not YAML",
        "rule: strict|rule: [a]|a parameter is a name with one value",
      })
  void everyErrorNamesFileAndLine(String from, String to, String words) {
    String sentence = refusal(GOOD.replace(from, to));
    assertTrue(sentence.startsWith("c.yaml, line "), sentence);
    assertTrue(sentence.contains(words), sentence);
  }

  @Test
  void twoClaimsNeverShareAnId() {
    String again = GOOD.substring(GOOD.indexOf("  - id"));
    assertTrue(refusal(GOOD + again).contains("line 15: two claims have the id 'first'"));
  }

  @Test
  void whatIsNoStudyIsRefused() {
    assertTrue(refusal("").contains("is empty"));
    assertTrue(refusal("[1, 2]").contains("line 1: the study is a list of names"));
    assertTrue(refusal("study: s\n").contains("needs 'claims'"));
    assertTrue(refusal("a: &a [*a]\n").contains("has no key 'a'"));
    assertTrue(refusal("study: " + "[".repeat(60)).length() > 10);
    assertTrue(
        refusal("study: '" + "x".repeat(StudyReader.LIMIT) + "'").contains("longer than 256 KiB"));
    assertTrue(
        refusal("study: !!javax.script.ScriptEngineManager []").contains("tag is not allowed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "26.6 %|PERCENT|0.266|0.0005",
        "7.2 points|POINTS|0.072|0.0005",
        "1 point|POINTS|0.01|0.005",
        "110,000|PLAIN|110000|5000",
        "759,000|PLAIN|759000|500",
        "20%|PERCENT|0.20|0.005",
        "−0.5|PLAIN|-0.5|0.05",
        "0|PLAIN|0|0.5",
      })
  void anAmountKnowsHowFarItsRoundingReaches(
      String text, Amount.Unit unit, BigDecimal fraction, BigDecimal rounding) {
    Amount amount = Amount.read(text).orElseThrow();
    assertEquals(unit, amount.unit());
    assertEquals(0, fraction.compareTo(amount.fraction()));
    assertEquals(0, rounding.compareTo(amount.fractionRounding()), amount.toString());
  }
}
