package org.entente.app.server;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.entente.host.intake.ImportException;
import org.entente.host.intake.ImportRequest;
import org.entente.host.intake.Recognition;
import org.jspecify.annotations.Nullable;

/** What a file would be read as, before anything is stored. */
@Path("/api/v1/recognitions")
@Tag(name = "Import")
public final class RecognitionResource {

  /** The most of a file that is taken: a whole workbook, whose index stands at its end, fits in. */
  private static final long MOST = 64L << 20;

  private final Backend backend;
  private final Uploads uploads;
  private final long maxUploadBytes;

  RecognitionResource(Backend backend, Uploads uploads, long maxUploadBytes) {
    this.backend = backend;
    this.uploads = uploads;
    this.maxUploadBytes = maxUploadBytes;
  }

  /** What a file was recognised as. */
  @Schema(name = "Recognition")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RecognitionJson(
      String file,
      boolean importable,
      String source,
      String format,
      @Schema(description = "Why, or why not: a sentence.") String reason,
      @Schema(description = "The files of an archive, where it holds several.")
          @Nullable List<RecognitionJson> entries) {

    static RecognitionJson of(Recognition recognition) {
      return new RecognitionJson(
          recognition.file(),
          recognition.importable(),
          recognition.source(),
          recognition.format(),
          recognition.reason(),
          null);
    }
  }

  @POST
  @Produces(APPLICATION_JSON)
  @Operation(
      operationId = "recognise",
      summary = "Says what a file would be read as",
      description =
          "The body is the first 64 KiB of a file, or more of it: workbooks (XLSX) and archives are"
              + " recognised from the whole file.")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(types = "string", format = "binary")))
  @ApiResponse(
      responseCode = "200",
      description = "What it was recognised as, and why.",
      content = @Content(schema = @Schema(implementation = RecognitionJson.class)))
  public RecognitionJson recognise(
      @Parameter(description = "The file's name, to show.", example = "scopus.csv")
          @QueryParam("file")
          @Nullable String file,
      @Parameter(hidden = true) InputStream body,
      @Context HttpHeaders headers)
      throws IOException, ImportException {
    String name = FileNames.shown(QuestionParameters.required("file", file, "the file's name"));
    java.nio.file.Path upload =
        uploads.receive(
            body,
            Uploads.announced(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH)),
            Math.min(MOST, maxUploadBytes));
    try {
      List<Recognition> recognitions =
          backend.recognise(
              new ImportRequest(
                  "recognition", List.of(new ImportRequest.Input(upload, name)), Optional.empty()));
      return summary(name, recognitions);
    } finally {
      uploads.delete(upload);
    }
  }

  private static RecognitionJson summary(String name, List<Recognition> recognitions) {
    if (recognitions.isEmpty()) {
      return new RecognitionJson(name, false, "", "", "There is nothing in this file.", null);
    }
    Recognition first =
        recognitions.stream()
            .filter(Recognition::importable)
            .findFirst()
            .orElse(recognitions.get(0));
    List<RecognitionJson> entries =
        recognitions.size() == 1 ? null : recognitions.stream().map(RecognitionJson::of).toList();
    return new RecognitionJson(
        name, first.importable(), first.source(), first.format(), first.reason(), entries);
  }
}
