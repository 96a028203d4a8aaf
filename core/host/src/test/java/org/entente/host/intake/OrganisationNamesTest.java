package org.entente.host.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNamesTest {

  private final OrganisationNames names = OrganisationNames.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chinese Acad Sci|The Chinese Academy of Sciences",
        "UNIV EXAMPLE|University of Example",
        "Universität Beispiel|Universitat Beispiel",
        "Inst Sci & Technol|Institute of Science and Technology",
        "Example Res Ctr|Example Research Centre",
        "Natl Inst Hlth|National Institute of Health",
        "St Example Hosp|Saint Example Hospital",
        "Université d'Exemple|Universite Exemple",
      })
  void spellingsOfOneNameMeet(String one, String other) {
    assertEquals(names.normalise(one), names.normalise(other));
  }

  @Test
  void differentOrganisationsStayApart() {
    assertNotEquals(names.normalise("Univ Example"), names.normalise("Univ Example Hosp"));
    assertNotEquals(names.normalise("Example Coll"), names.normalise("Example Univ"));
    assertEquals("the and", names.normalise("The And"));
    assertEquals("", names.normalise(" -- "));
    assertEquals("大学", names.normalise("大学"));
  }
}
