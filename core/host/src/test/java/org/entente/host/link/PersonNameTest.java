package org.entente.host.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.host.link.PersonName.Match;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Doe, Jane A. | Doe J.A. | SAME",
        "DOE, JA | Doe, Jane | SAME",
        "Doe JA | Jane Doe | SAME",
        "Müller, K. | Muller, Karl | SAME",
        "van der Meer, A | Meer A. | SIMILAR",
        "Garcia-Lopez, M | Garcia, M | SIMILAR",
        "Wei, Zhang | Zhang, Wei | SAME",
        "Doe, Jane | Doe, Mary | SIMILAR",
        "Johannsen, P | Johansen, P | SIMILAR",
        "Doe, Jane | Roe, Jane | DIFFERENT",
        "Li, Q | Lu, Q | DIFFERENT",
        "[Anonymous] | Doe, J | UNKNOWN",
        "[No author name available] | Doe, J | UNKNOWN",
      })
  void compares(String a, String b, Match expected) {
    assertEquals(expected, PersonName.of(a).compare(PersonName.of(b)));
    assertEquals(expected, PersonName.of(b).compare(PersonName.of(a)));
  }
}
