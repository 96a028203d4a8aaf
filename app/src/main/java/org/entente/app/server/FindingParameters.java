package org.entente.app.server;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.entente.host.finding.FindingOptions;
import org.entente.host.measure.MeasureException;
import org.jspecify.annotations.Nullable;

/** The query parameters of findings; their names are the command line's long options. */
public final class FindingParameters {

  @QueryParam("between")
  @Parameter(
      description =
          "The two years whose change is taken apart; absent for from the peak to the last year.",
      example = "2018-2023")
  public @Nullable String between;

  @QueryParam("breaks")
  @Parameter(
      description =
          "The most breaks to look for, 0 to 5; absent for as many as the years carry. More than they"
              + " carry is refused.",
      example = "1")
  public @Nullable String breaks;

  @QueryParam("event")
  @Parameter(
      description =
          "An event to make an interrupted time series around: an id of /api/v1/events, its first day,"
              + " or the first year after it.",
      example = "china-initiative")
  public @Nullable String event;

  /**
   * The options.
   *
   * @throws ProblemException if one cannot be understood
   */
  FindingOptions options(Backend backend) {
    try {
      boolean named = event != null && !event.isBlank();
      return FindingOptions.parse(
          between, breaks, event, named ? EventResource.of(backend) : List.of());
    } catch (MeasureException e) {
      throw ProblemException.badRequest(String.valueOf(e.getMessage()));
    }
  }
}
