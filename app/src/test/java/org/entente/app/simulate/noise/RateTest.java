package org.entente.app.simulate.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.app.simulate.base.Tables;
import org.junit.jupiter.api.Test;

class RateTest {

  @Test
  void theTableHasEveryRateOnceWithAReasonAndNoOther() {
    List<String> names = new ArrayList<>();
    for (String[] row : Tables.rows(Rate.class, "rates.tsv")) {
      assertEquals(4, row.length, row[0]);
      assertFalse(row[3].isBlank(), row[0]);
      names.add(row[0]);
    }
    List<String> expected = new ArrayList<>(Arrays.stream(Rate.values()).map(Enum::name).toList());
    assertEquals(expected.stream().sorted().toList(), names.stream().sorted().toList());
  }

  @Test
  void ratesAreProbabilities() {
    for (Rate rate : Rate.values()) {
      for (Database database : Database.values()) {
        for (int year = 2000; year < 2030; year++) {
          double value = rate.in(database, year);
          assertTrue(value >= 0 && value <= 1, rate + " in " + year);
        }
      }
    }
  }

  @Test
  void ratesFallFromOneYearToAnother() {
    assertEquals(0.10, Rate.DOI_NONE_ARTICLE.in(Database.WOS, 2010), 1e-12);
    assertEquals(0.10, Rate.DOI_NONE_ARTICLE.in(Database.WOS, 2013), 1e-12);
    assertEquals(0.40 - 0.32 / 2, Rate.DOI_NONE_PROCEEDINGS.in(Database.WOS, 2017), 1e-12);
    assertEquals(0.015, Rate.DOI_NONE_ARTICLE.in(Database.SCOPUS, 2023), 1e-12);
  }
}
