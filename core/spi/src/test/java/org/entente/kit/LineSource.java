package org.entente.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.FileSource;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.entente.spi.WorkSink;
import org.pf4j.Extension;

/**
 * The smallest source that keeps the contract, to try the kit on: after the line {@code #lines} a
 * record a line, {@code key|title}, and {@code #end} at the end.
 */
@Extension
public class LineSource implements FileSource {

  static final String FORMAT = "lines";
  static final String EXAMPLE =
      "#lines\nk1|A title\nk2|Another – with a dash\nk3|The third\n#end\n";

  @Override
  public SourceInfo info() {
    return new SourceInfo(
        "lines",
        "Lines",
        "Nobody",
        List.of(new SourceInfo.Format(FORMAT, "Lines", "Write them by hand.")),
        List.of("It has no addresses."));
  }

  @Override
  public Match recognise(Head head) {
    return head.text().startsWith("#lines")
        ? Match.sure(FORMAT, "The first line is #lines.")
        : Match.no("The first line is not #lines.");
  }

  @Override
  public void read(InputFile in, String format, WorkSink out) throws SourceException, IOException {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(in.open(), UTF_8))) {
      if (!out.open()) {
        return;
      }
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.equals("#end")) {
          return;
        }
        if (number > 1 && !record(line, new Location(in.name(), number, ""), out)) {
          return;
        }
      }
      atEnd(new Location(in.name(), number, ""));
    }
  }

  /** Reads one record; false where the sink wants no more. */
  boolean record(String line, Location at, WorkSink out) {
    String[] cells = line.split("\\|", -1);
    if (cells.length == 2) {
      out.accept(made(cells), new Location(at.file(), at.line(), cells[0]));
    } else {
      out.reject(at, Code.MALFORMED, "Expected key|title in line " + at.line() + ".", line);
    }
    return out.open();
  }

  /** The work of a record. */
  Work made(String[] cells) {
    return work(cells);
  }

  static Work work(String[] cells) {
    return new Work(
        cells[0], "", "", cells[1], null, null, List.of(), "", "", null, null, List.of(),
        List.of());
  }

  /** The file ended without its end mark. */
  void atEnd(Location at) throws SourceException {
    throw new SourceException(
        Code.TRUNCATED,
        at.file() + " has no line #end: it was cut after line " + at.line() + ". Fetch it again.",
        at);
  }
}
