package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.entente.host.finding.Event;
import org.jspecify.annotations.Nullable;

/** An event as JSON. */
@Schema(name = "Event")
public record EventJson(
    @Schema(description = "What a question calls it.") String id,
    String name,
    @Schema(description = "Its first day.", example = "2018-11-01") String from,
    @Schema(description = "Its last day; null where it has none, or is not over.")
        @Nullable String to,
    @Schema(description = "The countries that it is about; empty for all.") List<String> countries,
    String what,
    @Schema(description = "Who says so.") String source,
    @Schema(description = "The first year that counts as after it.") int firstYearAfter) {

  public static EventJson of(Event event) {
    return new EventJson(
        event.id(),
        event.name(),
        event.from().toString(),
        event.to() == null ? null : event.to().toString(),
        event.countries(),
        event.what(),
        event.source(),
        event.firstYearAfter());
  }
}
