package org.entente.host.claim;

import java.util.List;

/**
 * The claims of a text.
 *
 * @param title what the study is of
 * @param source who said it
 * @param note what a reader should know of the claims as a whole, empty where there is nothing
 */
public record Study(String title, String source, String note, List<Claim> claims) {

  public Study {
    claims = List.copyOf(claims);
  }
}
