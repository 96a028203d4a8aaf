package org.entente.kit;

import static org.entente.kit.World.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.entente.spi.Counting;
import org.entente.spi.MetricException;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.junit.jupiter.api.Test;

/** The published view as the kit loads it. */
class LoadedWorldTest {

  @Test
  void aColumnThatTheQueryDoesNotGiveIsNamed() throws Exception {
    try (LoadedWorld world = LoadedWorld.of(World.of(work(2014, 0, "CN")))) {
      Scope scope = world.asked(World.COUNTRY, Optional.empty(), Counting.FULL, Map.of());
      try (Rows rows = scope.query("select year, 1 from works")) {
        assertTrue(rows.next());
        assertEquals(1, rows.whole(2));
        MetricException e = assertThrows(MetricException.class, () -> rows.text(3));
        assertEquals("Column 3 was asked for, and the query gives 2.", e.getMessage());
      }
    }
  }
}
