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
    @Schema(description = "Empty for all.") List<String> documentTypes,
    @Schema(allowableValues = {"full", "fractional"}) String counting,
    @Schema(description = "Countries counted as another.") Map<String, String> fold,
    Map<String, String> parameters) {

  public static QuestionJson of(Question question) {
    return new QuestionJson(
        question.metric(),
        question.country(),
        question.partner().orElse("all"),
        question.years().map(QuestionJson::written).orElse(null),
        List.copyOf(question.documentTypes()),
        Json.word(question.counting()),
        question.fold(),
        question.parameters());
  }

  private static String written(Years years) {
    return years.from() == years.to()
        ? Integer.toString(years.from())
        : years.from() + "-" + years.to();
  }
}
