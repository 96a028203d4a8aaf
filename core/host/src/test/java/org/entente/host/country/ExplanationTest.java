package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static Explanation of(String address) {
    return Explanation.of(CountryResolver.standard().resolve(address));
  }

  @Test
  void everyRuleHasItsReason() {
    for (Rule rule : Rule.values()) {
      Explanation explanation = Explanation.of(new Resolution("DE", rule.id(), "text", "address"));
      assertTrue(explanation.sentence().startsWith("Germany ("), explanation.sentence());
      assertTrue(explanation.sentence().contains("\u201ctext\u201d "), explanation.sentence());
    }
  }

  @Test
  void howSureItIsStandsThere() {
    assertEquals("stated", of("Univ Example, Bonn, Germany").certainty());
    assertEquals("inferred", of("Univ Example, Newark, NJ").certainty());
    Explanation none = of("Dept Things");
    assertEquals("none", none.certainty());
    assertTrue(none.sentence().startsWith("No country"), none.sentence());
  }
}
