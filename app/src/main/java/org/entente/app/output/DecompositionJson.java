package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.entente.host.compare.decomposition.DifferenceDecomposition;
import org.jspecify.annotations.Nullable;

/** Why two databases give different values of a metric, as JSON. */
@Schema(name = "DifferenceDecomposition")
public record DecompositionJson(
    String a,
    String b,
    MeasuredMetricJson metric,
    @Schema(description = "Linked works by rule, of all works of both.") List<LinksJson> links,
    @Schema(
            description =
                "By partner and year, for each partner the years first and all together last; where"
                    + " both have a value.")
        List<RowJson> rows,
    List<String> notes) {

  public static DecompositionJson of(DifferenceDecomposition decomposition) {
    return new DecompositionJson(
        decomposition.a(),
        decomposition.b(),
        MeasuredMetricJson.of(decomposition.metric()),
        decomposition.links().stream()
            .map(rule -> new LinksJson(rule.rule(), rule.works()))
            .toList(),
        decomposition.rows().stream().map(RowJson::of).toList(),
        decomposition.notes());
  }

  /** How many works a rule linked. */
  @Schema(name = "LinkedByRule")
  public record LinksJson(String rule, long works) {}

  /** One difference. */
  @Schema(name = "DecomposedDifference")
  public record RowJson(
      String partner,
      @Schema(description = "Null for all years together.") @Nullable Integer year,
      BigDecimal a,
      BigDecimal b,
      @Schema(description = "A minus B.") BigDecimal difference,
      @Schema(description = "Null where a database has no value on the linked works alone.")
          @Nullable PartsJson parts,
      @Schema(description = "In order; empty where a step has no value.") List<EffectJson> steps) {

    static RowJson of(DifferenceDecomposition.Row row) {
      return new RowJson(
          row.partner(),
          row.year(),
          row.a(),
          row.b(),
          row.difference(),
          PartsJson.of(row.parts()),
          row.steps().stream().map(EffectJson::of).toList());
    }
  }

  /** The difference in three parts: onlyA + metadata + onlyB. */
  @Schema(name = "DifferenceParts")
  public record PartsJson(
      @Schema(description = "The value in A of the works that B has too.") BigDecimal aOnLinked,
      @Schema(description = "The value in B of the works that A has too.") BigDecimal bOnLinked,
      @Schema(description = "What A alone covers.") BigDecimal onlyA,
      @Schema(description = "What the two say differently of the same works.") BigDecimal metadata,
      @Schema(description = "What B alone covers.") BigDecimal onlyB) {

    static @Nullable PartsJson of(DifferenceDecomposition.@Nullable Parts parts) {
      return parts == null
          ? null
          : new PartsJson(
              parts.aOnLinked(), parts.bOnLinked(), parts.onlyA(), parts.metadata(), parts.onlyB());
    }
  }

  /** What a step does to the value. */
  @Schema(name = "StepEffect")
  public record EffectJson(
      @Schema(description = "Its id, to ask for the works behind it.") String step,
      String title,
      @Schema(description = "What is done, for a reader.") String words,
      BigDecimal before,
      BigDecimal after,
      @Schema(description = "Before minus after; all add up to A minus B.") BigDecimal effect,
      @Schema(description = "Works that it changes.") long works,
      @Schema(description = "Those of them that are of the question's country in A or B.")
          long worksOfCountry,
      @Schema(description = "Whether a picture leaves it out.") boolean hidden) {

    static EffectJson of(DifferenceDecomposition.Effect effect) {
      return new EffectJson(
          effect.step().id(),
          effect.step().title(),
          effect.step().words(),
          effect.before(),
          effect.after(),
          effect.effect(),
          effect.works(),
          effect.worksOfCountry(),
          effect.hidden());
    }
  }
}
