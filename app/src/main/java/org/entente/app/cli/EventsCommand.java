package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.app.output.EventJson;
import org.entente.app.output.Json;
import org.entente.host.finding.Events;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the events. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the events that 'entente findings --event' knows, and the first year that counts as after each.",
      "Your own go into events.csv in the library's folder: id,name,from,to,countries,what."
    })
final class EventsCommand implements Callable<Integer> {

  @Mixin private final LibraryOption library = new LibraryOption();
  @Mixin private final ReportFormatOption format = new ReportFormatOption();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<EventJson> events = Events.of(library.directory()).stream().map(EventJson::of).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (format.json()) {
      out.println(Json.mapper().writeValueAsString(events));
    } else {
      TextTable table =
          new TextTable("event", "from", "to", "first year after", "countries", "what");
      for (EventJson event : events) {
        table.row(
            event.id(),
            event.from(),
            event.to() == null ? "" : event.to(),
            String.valueOf(event.firstYearAfter()),
            String.join(" ", event.countries()),
            event.what());
      }
      table.print(out);
    }
    out.flush();
    return 0;
  }
}
