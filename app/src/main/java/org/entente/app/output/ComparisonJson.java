package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.LinkRule;
import org.jspecify.annotations.Nullable;

/** A comparison as JSON. */
@Schema(name = "Comparison")
public record ComparisonJson(
    MeasurementJson a,
    MeasurementJson b,
    @Schema(
            description =
                "By year, works without one after them, and last in all; both with year null."
                    + " Empty where a side holds no works.")
        List<OverlapJson> overlap,
    List<DifferenceJson> differences,
    List<FindingJson> findings,
    @Schema(
            description =
                "Linked works whose country sets differ, or of which one side alone states any, count.")
        long disagreementCount,
    @Schema(description = "The first of them.") List<DisagreementJson> disagreements,
    List<String> notes,
    @Schema(description = "The links by the rule that made them, most first.")
        List<LinkRuleJson> rules,
    @Schema(description = "A row a field; empty where a side holds no works.")
        List<AgreementJson> agreements,
    @Schema(description = "A row a series that both have, and the pooled one.")
        List<SeriesAgreementJson> series,
    @Schema(description = "The order of partners; null where a side has no figures of partners.")
        @Nullable PartnerAgreementJson partners,
    @Schema(description = "Whether the findings agree.")
        List<FindingAgreementJson> findingAgreements) {

  public static ComparisonJson of(Comparison comparison) {
    return new ComparisonJson(
        MeasurementJson.withoutObservations(comparison.a()),
        MeasurementJson.withoutObservations(comparison.b()),
        OverlapJson.of(comparison.overlap()),
        comparison.differences().stream().map(DifferenceJson::of).toList(),
        comparison.findings().stream().map(FindingJson::of).toList(),
        comparison.disagreementCount(),
        comparison.disagreements().stream().map(DisagreementJson::of).toList(),
        comparison.notes(),
        comparison.rules().stream().map(LinkRuleJson::of).toList(),
        comparison.agreements().stream().map(AgreementJson::of).toList(),
        comparison.series().stream().map(SeriesAgreementJson::of).toList(),
        PartnerAgreementJson.of(comparison.partners()),
        comparison.findingAgreements().stream().map(FindingAgreementJson::of).toList());
  }

  /** One year of the two series. */
  @Schema(name = "Difference")
  public record DifferenceJson(
      String partner,
      int year,
      @Nullable BigDecimal a,
      @Nullable BigDecimal b,
      @Schema(description = "A minus B; for shares a change in percentage points, as a fraction.")
          @Nullable BigDecimal difference) {

    static DifferenceJson of(Comparison.Difference row) {
      return new DifferenceJson(row.partner(), row.year(), row.a(), row.b(), row.difference());
    }
  }

  /** How many of the links a rule made. */
  @Schema(name = "LinkRule")
  public record LinkRuleJson(
      @Schema(description = "doi, pmid, title, place or decided.") String rule,
      long links,
      BigDecimal share) {

    static LinkRuleJson of(LinkRule rule) {
      return new LinkRuleJson(rule.rule(), rule.links(), rule.share());
    }
  }
}
