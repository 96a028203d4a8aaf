package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.entente.host.compare.decomposition.Step;
import org.entente.host.compare.decomposition.WorksBehind;
import org.jspecify.annotations.Nullable;

/** The works that a step of a decomposition changes, as JSON. */
@Schema(name = "WorksBehind")
public record WorksBehindJson(
    String step,
    @Schema(description = "Null for all years together.") @Nullable Integer year,
    @Schema(description = "All of them.") long count,
    @Schema(description = "Those of the question's country in A or in B.") long ofCountry,
    @Schema(description = "The first of them: those of the country first, then the latest.")
        List<WorkJson> works,
    @Schema(description = "Which works these are.") List<String> notes) {

  public static WorksBehindJson of(WorksBehind works) {
    return new WorksBehindJson(
        works.step().id(),
        works.year(),
        works.count(),
        works.ofCountry(),
        works.works().stream().map(work -> WorkJson.of(work, works.step())).toList(),
        works.notes());
  }

  /** A work. */
  @Schema(name = "ChangedWork")
  public record WorkJson(
      String doi,
      String title,
      boolean ofCountry,
      @Schema(description = "By which rule it is linked; empty where it is not.") String rule,
      @Nullable BigDecimal score,
      @Schema(description = "What A says; null where A has it not.") @Nullable SideJson a,
      @Schema(description = "What B says; null where B has it not.") @Nullable SideJson b) {

    static WorkJson of(WorksBehind.ChangedWork work, Step step) {
      return new WorkJson(
          work.doi(),
          work.title(),
          work.ofCountry(),
          work.rule(),
          PlainNumber.orNull(work.score()),
          SideJson.of(work.a(), step),
          SideJson.of(work.b(), step));
    }
  }

  /** What one database says of a work. */
  @Schema(name = "ChangedWorkSide")
  public record SideJson(
      String key,
      @Nullable Integer year,
      String documentType,
      List<String> countries,
      List<AddressJson> addresses,
      @Nullable Long timesCited,
      @Schema(description = "What it says in the step's own terms.") String says) {

    static @Nullable SideJson of(WorksBehind.@Nullable Side side, Step step) {
      return side == null
          ? null
          : new SideJson(
              side.sourceKey(),
              side.year(),
              side.documentType(),
              side.countries(),
              side.addresses().stream()
                  .map(address -> new AddressJson(address.raw(), address.country()))
                  .toList(),
              side.timesCited(),
              side.says(step));
    }
  }

  /** An address as written, with its country as the question counts it; empty where unknown. */
  @Schema(name = "ChangedWorkAddress")
  public record AddressJson(String raw, String country) {}
}
