package org.entente.host.finding;

import java.util.List;
import org.entente.host.measure.Measurement;

/**
 * What a question gives on one dataset.
 *
 * @param measurement what the findings are of
 * @param notes sentences that say which findings are not there, and why
 */
public record Found(Measurement measurement, List<Finding> findings, List<String> notes) {

  public Found {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }
}
