package org.entente.host.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entente.host.library.Dataset;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;

/** Checks the claims of a study on datasets. */
public final class ClaimChecker {

  /** What measures. */
  @FunctionalInterface
  public interface Measuring {
    Measurement measure(Question question, String dataset) throws MeasureException;
  }

  private final Measuring measuring;
  private final BigDecimal scale;

  /**
   * @param scale what one work of the datasets stands for, above 0; anything but 1 makes them
   *     samples, whose figures are as exact as chance lets them be
   */
  public ClaimChecker(Measuring measuring, BigDecimal scale) {
    if (scale.signum() <= 0) {
      throw new IllegalArgumentException("a scale is above 0, but was " + scale);
    }
    this.measuring = measuring;
    this.scale = scale;
  }

  /**
   * Checks every claim on the datasets of the source, or of the name, that it is about; a claim
   * about none in particular on all of them.
   */
  public List<CheckedClaim> check(Study study, List<Dataset> datasets) {
    List<CheckedClaim> checked = new ArrayList<>();
    for (Claim claim : study.claims()) {
      List<Dataset> asked =
          datasets.stream()
              .filter(
                  dataset ->
                      claim.on().isEmpty()
                          || claim.on().equals(dataset.source())
                          || claim.on().equals(dataset.name()))
              .toList();
      for (Dataset dataset : asked) {
        checked.add(check(claim, dataset.name()));
      }
      if (asked.isEmpty()) {
        checked.add(
            new CheckedClaim(
                claim,
                "",
                Verdict.CANNOT_BE_SAID,
                "",
                "The claim is about "
                    + claim.on()
                    + ", and no dataset of that source or name was given.",
                ""));
      }
    }
    return checked;
  }

  private CheckedClaim check(Claim claim, String dataset) {
    Judgement judgement;
    try {
      judgement =
          new Examination(claim, measuring.measure(claim.question(), dataset), scale).judge();
    } catch (MeasureException e) {
      judgement = Judgement.open("", String.valueOf(e.getMessage()));
    }
    return new CheckedClaim(
        claim,
        dataset,
        judgement.verdict(),
        judgement.figure(),
        judgement.why(),
        judgement.remark());
  }
}
