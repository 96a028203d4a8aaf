package org.entente.app.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.host.engine.EngineException;
import org.entente.host.library.Dataset;
import org.entente.host.link.LinkBook;

/** Decisions on links in a CSV file of the form in which links are written. */
final class LinkDecisionsFile {

  private static final List<String> COLUMNS = List.of("a", "a_key", "b", "b_key", "status");

  private LinkDecisionsFile() {}

  /**
   * Takes the rows of status accepted and rejected; the number of rows taken.
   *
   * @throws CommandFailure if a row is not one of these two datasets, or its status is none; rows
   *     before it are kept
   */
  static int take(Path file, LinkBook links, Dataset a, Dataset b)
      throws IOException, EngineException, CommandFailure {
    if (!Files.isReadable(file)) {
      throw new CommandFailure("The file " + file + " is not there or cannot be read.");
    }
    int taken = 0;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        String where = file + ", line " + row.getStartingLineNumber() + ": ";
        for (String column : COLUMNS) {
          if (row.findField(column).isEmpty()) {
            throw new CommandFailure(
                where
                    + "a column '"
                    + column
                    + "' was expected, as `entente link A B --status review --format csv` writes it.");
          }
        }
        boolean straight = row.getField("a").equals(a.name()) && row.getField("b").equals(b.name());
        boolean turned = row.getField("a").equals(b.name()) && row.getField("b").equals(a.name());
        if (!straight && !turned) {
          throw new CommandFailure(
              where
                  + "a pair of "
                  + a.name()
                  + " and "
                  + b.name()
                  + " was expected, but it is one of "
                  + row.getField("a")
                  + " and "
                  + row.getField("b")
                  + ".");
        }
        String status = row.getField("status").strip();
        if (status.equals("review")) {
          continue;
        }
        if (!status.equals("accepted") && !status.equals("rejected")) {
          throw new CommandFailure(
              where + "the status is accepted, rejected or review, but was '" + status + "'.");
        }
        String aKey = row.getField(straight ? "a_key" : "b_key");
        String bKey = row.getField(straight ? "b_key" : "a_key");
        links.decide(a, aKey, b, bKey, status.equals("accepted"));
        taken++;
      }
    }
    return taken;
  }
}
