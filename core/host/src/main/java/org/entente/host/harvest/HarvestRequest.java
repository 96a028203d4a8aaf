package org.entente.host.harvest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to harvest.
 *
 * @param source the id of a harvest source
 * @param query what is asked, in the source's own words
 * @param dataset the dataset to make or to add to
 * @param settings the user's settings by name, secrets among them; see {@link HarvestSettings}
 * @param limit stop after the page that reaches this many records; null for all there are
 * @param restart whether to drop what an interrupted harvest left and begin anew
 */
public record HarvestRequest(
    String source,
    String query,
    String dataset,
    Map<String, String> settings,
    @Nullable Long limit,
    boolean restart) {

  public HarvestRequest {
    settings = Map.copyOf(settings);
    if (limit != null && limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1, but was " + limit);
    }
  }

  /** Without the settings, which may be secret. */
  @Override
  public String toString() {
    return source + ": " + query;
  }
}
