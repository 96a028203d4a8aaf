package org.entente.host.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Journal of Lake Studies | J LAKE STUD | true",
        "JOURNAL OF LAKE STUDIES | Journal of Lake Studies | true",
        "Lakes & Rivers | Lakes and Rivers | true",
        "Journal of Lake Studies | Journal of Hill Studies | false",
        "Journal of Lake Studies | Journal of Lake Studies: Supplement | true",
        "Lakes | Lakes and Rivers of the North | false",
        "'' | Lakes | false",
      })
  void compares(String a, String b, boolean expected) {
    assertEquals(expected, VenueName.same(VenueName.words(a), VenueName.words(b)));
    assertEquals(expected, VenueName.same(VenueName.words(b), VenueName.words(a)));
  }
}
