package org.entente.host.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entente.host.library.UnresolvedAddress;
import org.junit.jupiter.api.Test;

class UnresolvedNamesTest {

  @Test
  void oneNameForAllAddressesThatEndInIt() {
    List<UnresolvedNames.Group> groups =
        UnresolvedNames.gather(
            List.of(
                new UnresolvedAddress("Eni SpA", 3, "a", 1),
                new UnresolvedAddress("Dept A, Univ X", 2, "b", 2),
                new UnresolvedAddress("Dept B, UNIV X.", 2, "c", 3),
                new UnresolvedAddress("", 1, "d", 4)),
            10);
    assertEquals(
        List.of(
            new UnresolvedNames.Group("Univ X", 4, 2, "Dept A, Univ X", "b", 2),
            new UnresolvedNames.Group("Eni SpA", 3, 1, "Eni SpA", "a", 1),
            new UnresolvedNames.Group("", 1, 1, "", "d", 4)),
        groups);
    assertEquals(List.of(), UnresolvedNames.gather(List.of(), 5));
  }
}
