package org.entente.source.table;

import org.entente.spi.Head;
import org.entente.spi.Match;

/** Says by its header whether a file is a table of observations. */
final class Recogniser {

  private Recogniser() {}

  static Match of(Head head) {
    String line = Separator.headerLine(head.text());
    if (line.isEmpty()) {
      return Match.no("The file does not begin with the header of a table.");
    }
    Header header = new Header(Separator.cells(line));
    if (!header.ofObservations()) {
      return Match.no("The header has not the columns metric, country, year and value.");
    }
    if (header.ofSensitivity()) {
      return Match.unsupported(
          ObservationTableSource.FORMAT,
          "This is the table of 'entente sensitivity': its rows answer one question under several"
              + " definitions of a country and would contradict each other. Keep the rows of one"
              + " profile, leave out the column profile, and import that.");
    }
    return Match.sure(
        ObservationTableSource.FORMAT,
        "The header has the columns of observations: metric, country, year and value.");
  }
}
