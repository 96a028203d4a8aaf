package org.entente.host.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.host.country.CountryDefinition;
import org.entente.host.country.CountrySource;
import org.entente.spi.Counting;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionParserTest {

  private static Question parse(
      String country,
      @Nullable String partner,
      @Nullable String years,
      @Nullable String types,
      @Nullable String counting,
      String... fold)
      throws MeasureException {
    return QuestionParser.parse(
        "works",
        country,
        partner,
        years,
        types,
        counting,
        CountryWords.folding(List.of(fold)),
        List.of());
  }

  @Test
  void whatIsNotSaidHasItsDefault() throws Exception {
    Question question = parse("cn", null, null, null, null);
    assertEquals("CN", question.country());
    assertEquals(Optional.empty(), question.partner());
    assertEquals(Optional.empty(), question.years());
    assertEquals(Set.of("article", "review"), question.documentTypes());
    assertEquals(Counting.FULL, question.counting());
  }

  @Test
  void everyWordIsRead() throws Exception {
    Question question = parse("CN", "us", "2013-2023", "ALL", "Fractional", "HK, MO:CN");
    assertEquals(Optional.of("US"), question.partner());
    assertEquals(Optional.of(new Years(2013, 2023)), question.years());
    assertEquals(Set.of(), question.documentTypes());
    assertEquals(Counting.FRACTIONAL, question.counting());
    assertEquals(Map.of("HK", "CN", "MO", "CN"), question.countries().fold());
    assertEquals(
        Optional.of(new Years(2018, 2018)), parse("CN", "all", "2018", null, null).years());
  }

  private static Question asked(String country, @Nullable String from, String... profiles)
      throws MeasureException {
    return QuestionParser.parse(
        "works",
        country,
        null,
        null,
        null,
        null,
        new CountryWords(List.of(), List.of(profiles), from),
        List.of());
  }

  @Test
  void whatIsMeantByACountryIsRead() throws Exception {
    CountryDefinition countries = asked("EU", "Organisation", "EU, GB", "CN+HK+MO").countries();
    assertEquals(Set.of("CN+HK+MO", "EU", "GB"), countries.profiles());
    assertEquals(CountrySource.ORGANISATION, countries.source());
    assertEquals("GB-SCT", asked("gb-sct", null, "GB-nations").country());
    assertTrue(refused("CN", null, "CN+JP").contains("no definition profile 'CN+JP'"));
    assertTrue(refused("CN", null, "CN", "CN+HK+MO").contains("two definitions of the same"));
    assertTrue(refused("CN", null, "EU", "GB-nations").contains("taken apart"));
    assertTrue(refused("CN", "mars").contains("address, address-only or organisation"));
  }

  private static String refused(String country, @Nullable String from, String... profiles) {
    return String.valueOf(
        assertThrows(MeasureException.class, () -> asked(country, from, profiles)).getMessage());
  }

  @Test
  void whatCannotBeUnderstoodIsNamedWithWhatWasExpected() {
    assertTrue(refusal("UK", null, null, null).contains("GB"));
    assertTrue(refusal("China", null, null, null).contains("'China'"));
    assertTrue(refusal("CN", null, "2013..2023", null).contains("Write 2013-2023"));
    assertTrue(refusal("CN", null, "2023-2013", null).contains("first is after the last"));
    assertTrue(
        refusal("CN", null, null, "half")
            .contains("full, fractional (by country) and author-fractional"));
    assertTrue(refusal("CN", null, null, null, "HK").contains("HK,MO:CN"));
  }

  @Test
  void aParameterWithoutAValueIsToldHowItIsWritten() {
    MeasureException refused =
        assertThrows(
            MeasureException.class,
            () ->
                QuestionParser.parse(
                    "works",
                    "CN",
                    null,
                    null,
                    null,
                    null,
                    CountryWords.folding(List.of()),
                    List.of("lead")));
    assertTrue(String.valueOf(refused.getMessage()).contains("Write name=value"));
  }

  private static String refusal(
      String country,
      @Nullable String partner,
      @Nullable String years,
      @Nullable String counting,
      String... fold) {
    return String.valueOf(
        assertThrows(
                MeasureException.class, () -> parse(country, partner, years, null, counting, fold))
            .getMessage());
  }
}
