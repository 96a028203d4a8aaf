package org.entente.host.finding;

import java.util.List;
import org.entente.host.measure.Measurement;

/** Says what a series shows. */
public final class Findings {

  private Findings() {}

  /** The findings on every series (country, entity, partner) of a measurement. */
  public static List<Finding> of(Measurement measurement) {
    throw new UnsupportedOperationException("findings " + measurement);
  }
}
