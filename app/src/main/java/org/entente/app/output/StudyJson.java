package org.entente.app.output;

import io.swagger.v3.oas.annotations.media.Schema;
import org.entente.app.study.Studies;

/** A study at hand as JSON. */
@Schema(name = "Study")
public record StudyJson(
    String name,
    String title,
    @Schema(description = "Who said it.") String source,
    int claims,
    @Schema(description = "Why the file is no study; empty where it is one.") String error) {

  public static StudyJson of(Studies.Listed study) {
    return new StudyJson(
        study.name(), study.title(), study.source(), study.claims(), study.error());
  }
}
