package org.entente.app.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.app.Workspace;
import org.entente.host.engine.EngineException;
import org.entente.host.library.Dataset;

/** Decisions on links in a CSV file of the form in which links are written. */
final class LinkDecisionsFile {

  private static final List<String> COLUMNS = List.of("a", "a_key", "b", "b_key", "status");

  private final Workspace workspace;
  private final Dataset a;
  private final Dataset b;

  LinkDecisionsFile(Workspace workspace, Dataset a, Dataset b) {
    this.workspace = workspace;
    this.a = a;
    this.b = b;
  }

  /**
   * Takes the rows of status accepted and rejected where that is not what holds already: a link
   * that was listed and not touched is no decision. The number of rows taken.
   *
   * @throws CommandFailure if a row is not one of these two datasets, or its status is none; rows
   *     before it are kept
   */
  int take(Path file) throws IOException, EngineException, CommandFailure {
    if (!Files.isReadable(file)) {
      throw new CommandFailure("The file " + file + " is not there or cannot be read.");
    }
    Map<String, String> now = new HashMap<>();
    workspace
        .linkReader()
        .links(
            a,
            b,
            Set.of("accepted", "rejected"),
            link -> now.put(link.aKey() + " " + link.bKey(), link.status()));
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
        if (!status.equals(now.get(aKey + " " + bKey))) {
          workspace.links().decide(a, aKey, b, bKey, status.equals("accepted"));
          taken++;
        }
      }
    }
    return taken;
  }
}
