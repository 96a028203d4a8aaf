package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.entente.host.compare.UpSet;

/** What several datasets have in common, as JSON. */
@Schema(name = "UpSet")
public record UpSetJson(
    List<String> datasets,
    @Schema(description = "The most publications first; they add up to all publications.")
        List<CombinationJson> combinations,
    List<TotalJson> totals,
    @Schema(description = "Publications of which links give two works of one dataset, count.")
        long conflicts,
    List<String> notes) {

  public static UpSetJson of(UpSet table) {
    return new UpSetJson(
        table.datasets(),
        table.combinations().stream()
            .map(each -> new CombinationJson(each.datasets(), each.publications(), each.works()))
            .toList(),
        table.totals().stream()
            .map(
                each ->
                    new TotalJson(
                        each.dataset(), each.works(), each.withDoi(), each.publications()))
            .toList(),
        table.contradictory(),
        table.notes());
  }

  /** Publications that are in these datasets and in no other. */
  @Schema(name = "Combination")
  public record CombinationJson(List<String> datasets, long publications, long works) {}

  /** One dataset's works. */
  @Schema(name = "DatasetTotal")
  public record TotalJson(String dataset, long works, long withDoi, long publications) {}
}
