package org.entente.app.server;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.entente.app.output.ImportReportJson;
import org.entente.app.output.OutcomeJson;
import org.jspecify.annotations.Nullable;

/** A job as JSON. */
@Schema(name = "Job")
record JobJson(
    String id,
    @Schema(allowableValues = {"import", "resolution", "links"}) String kind,
    @Schema(allowableValues = {"queued", "running", "done", "failed", "cancelled"}) String state,
    String dataset,
    @Schema(description = "The second dataset of links; else empty.") String other,
    String file,
    Progress progress,
    @Schema(description = "The import report, when it is done.") @Nullable ImportReportJson report,
    @Schema(description = "What resolving the addresses anew changed, when it is done.")
        @Nullable OutcomeJson resolution,
    @Schema(description = "Why it failed: a sentence.") @Nullable String error,
    Instant created,
    @Nullable Instant finished) {

  /**
   * How far it is; of links, {@code bytesDone} of {@code bytesTotal} works or pairs, 0 where it is
   * not known.
   *
   * @param file the file that is being read; of links, what is being done, in words
   * @param records records read so far
   */
  @Schema(name = "Progress")
  record Progress(String file, long bytesDone, long bytesTotal, long records) {}
}
