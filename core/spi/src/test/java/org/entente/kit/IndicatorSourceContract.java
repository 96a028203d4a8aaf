package org.entente.kit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.entente.model.Observation;
import org.entente.spi.IndicatorSource;
import org.entente.spi.InputFile;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

/**
 * What every {@link IndicatorSource} keeps. A plugin's test extends this class and gives its
 * source, a few small tables of its own with the number of their rows, and which of the kit's
 * samples are not foreign to it.
 */
public abstract class IndicatorSourceContract extends ReadingContract {

  @Override
  protected abstract IndicatorSource source();

  @Override
  final void read(InputFile file, String format, Reading into) throws SourceException, IOException {
    source().read(file, format, into.rows());
  }

  @Test
  void provenanceIsGivenOnceAFile() {
    each(
        fixture ->
            assertTrue(
                readGood(fixture).provenances.size() <= 1, "provenance is given once a file"));
  }

  @Test
  void observationsAreWhatTheySay() {
    each(
        fixture -> {
          int observations = 0;
          for (Object row : readGood(fixture).accepted) {
            for (Object o : (List<?>) row) {
              check((Observation) o);
              observations++;
            }
          }
          assertTrue(fixture.accepted() == 0 || observations > 0, "no row has any observation");
        });
  }

  private static void check(Observation o) {
    assertTrue(o.metric().matches("[a-z0-9-]+"), () -> "a metric's id: " + o);
    if (o.metric().endsWith("-share")) {
      assertFalse(
          o.value().signum() < 0 || o.value().compareTo(BigDecimal.ONE) > 0,
          () -> "a share is a fraction from 0 to 1: " + o);
    }
    BigDecimal denominator = o.denominator();
    if (denominator != null) {
      assertTrue(denominator.signum() > 0, () -> "below the line stands no 0: " + o);
    }
    Integer year = o.year();
    assertTrue(year == null || (year >= 1000 && year <= 2999), () -> "a year: " + o);
  }
}
