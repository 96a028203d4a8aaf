package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.entente.host.compare.Agreement;
import org.entente.host.compare.CitationAgreement;
import org.entente.host.compare.DataDay;
import org.jspecify.annotations.Nullable;

/** What two databases say of the same publications in one field, as JSON; counts are of works. */
@Schema(name = "Agreement")
public record AgreementJson(
    @Schema(
            allowableValues = {
              "year",
              "document-type",
              "countries",
              "organisations",
              "author-count",
              "corresponding-country",
              "citations"
            })
        String field,
    @Schema(description = "Linked works, one side at least in the question's scope.") long pairs,
    @Schema(description = "Those of which both say something.") long compared,
    long equal,
    long different,
    @Schema(description = "A alone says something.") long onlyA,
    @Schema(description = "B alone says something.") long onlyB,
    long neither,
    @Schema(description = "equal / compared.") @Nullable BigDecimal share,
    @Schema(description = "How sets that differ lie to each other; null for one value a work.")
        @Nullable SetsJson sets,
    @Schema(description = "How far B's number is from A's; for years and numbers of authors.")
        List<StepJson> steps,
    @Schema(description = "A's document type by B's.") List<CellJson> matrix,
    @Nullable CitationsJson citations,
    List<String> notes) {

  public static AgreementJson of(Agreement agreement) {
    return new AgreementJson(
        agreement.field().id(),
        agreement.pairs(),
        agreement.compared(),
        agreement.equal(),
        agreement.different(),
        agreement.onlyA(),
        agreement.onlyB(),
        agreement.neither(),
        agreement.share(),
        SetsJson.of(agreement.sets()),
        agreement.steps().stream()
            .map(step -> new StepJson(step.difference(), step.andBeyond(), step.count()))
            .toList(),
        agreement.matrix().stream().map(CellJson::of).toList(),
        CitationsJson.of(agreement.citations()),
        agreement.notes());
  }

  /** The four add up to {@code different}. */
  @Schema(name = "AgreementOfSets")
  public record SetsJson(long aContainsB, long bContainsA, long overlapping, long disjoint) {

    static @Nullable SetsJson of(Agreement.@Nullable Sets sets) {
      return sets == null
          ? null
          : new SetsJson(sets.aContainsB(), sets.bContainsA(), sets.overlapping(), sets.disjoint());
    }
  }

  /** How many linked works differ by so much. */
  @Schema(name = "AgreementStep")
  public record StepJson(
      @Schema(description = "B minus A.") int difference,
      @Schema(description = "Whether further ones are in this count.") boolean andBeyond,
      long count) {}

  /** A cell of a cross table; null where a side says nothing. */
  @Schema(name = "AgreementCell")
  public record CellJson(@Nullable String a, @Nullable String b, long count) {

    public static CellJson of(Agreement.Cell cell) {
      return new CellJson(cell.a(), cell.b(), cell.count());
    }
  }

  /** Citations of the same publications. */
  @Schema(name = "CitationAgreement")
  public record CitationsJson(
      @Schema(description = "Linked works with both counts.") long pairs,
      BigDecimal meanA,
      BigDecimal meanB,
      @Schema(description = "The median of A minus B.") BigDecimal medianDifference,
      @Nullable BigDecimal spearman,
      @Nullable ConcordanceJson concordance,
      @Schema(description = "The day that A's counts are of.") DayJson dayOfA,
      @Schema(description = "The day that B's counts are of.") DayJson dayOfB) {

    static @Nullable CitationsJson of(@Nullable CitationAgreement citations) {
      return citations == null
          ? null
          : new CitationsJson(
              citations.pairs(),
              citations.meanA(),
              citations.meanB(),
              citations.medianDifference(),
              PlainNumber.orNull(citations.spearman()),
              ConcordanceJson.of(citations.concordance()),
              DayJson.of(citations.ofA()),
              DayJson.of(citations.ofB()));
    }
  }

  /** The day that a dataset's facts hold of. */
  @Schema(name = "DataDay")
  public record DayJson(
      String day,
      @Schema(description = "Whether the source states it; else it is the day of the import.")
          boolean stated) {

    static DayJson of(DataDay day) {
      return new DayJson(day.day(), day.stated());
    }
  }
}
