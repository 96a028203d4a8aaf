package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.entente.host.measure.Question;
import org.entente.spi.Years;
import org.jspecify.annotations.Nullable;

/** A question as JSON, as it was understood. */
@Schema(name = "Question")
public record QuestionJson(
    String metric,
    String country,
    @Schema(description = "A country, or 'all'.") String partner,
    @Schema(description = "'2013-2023'; null for all years of the dataset.") @Nullable String years,
    @Schema(allowableValues = {"publication", "publication-only", "early-access"}) String yearRule,
    @Schema(description = "Empty for all.") List<String> documentTypes,
    @Schema(allowableValues = {"full", "fractional", "author-fractional"}) String counting,
    @Schema(description = "Countries counted as another.") Map<String, String> fold,
    @Schema(description = "Definition profiles; /api/v1/profiles lists them.")
        List<String> profiles,
    @Schema(
            allowableValues = {"address", "address-only", "organisation"},
            description =
                "Whether a country is the address's or that of the source's profile of the"
                    + " organisation.")
        String countriesFrom,
    Map<String, String> parameters) {

  public static QuestionJson of(Question question) {
    return new QuestionJson(
        question.metric(),
        question.country(),
        question.partner().orElse("all"),
        question.years().map(QuestionJson::written).orElse(null),
        question.yearRule().id(),
        List.copyOf(question.documentTypes()),
        Json.word(question.counting()),
        question.countries().fold(),
        List.copyOf(question.countries().profiles()),
        question.countries().source().id(),
        question.parameters());
  }

  private static String written(Years years) {
    return years.from() == years.to()
        ? Integer.toString(years.from())
        : years.from() + "-" + years.to();
  }
}
