package org.entente.app.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Set;

/** The description of the REST interface, made from the resources' own annotations. */
final class OpenApiDocument {

  private OpenApiDocument() {}

  /** The document as JSON. */
  static String of(Set<Class<?>> resources, String programVersion) {
    OpenAPI base =
        new OpenAPI()
            .info(
                new Info()
                    .title("Entente")
                    .version(programVersion)
                    .description(
                        "Who does research with whom, how is that changing, and do the databases"
                            + " agree? Shares are fractions (0.266, not 26.6). Errors are"
                            + " application/problem+json with a sentence in 'detail'. Where an"
                            + " address has a CSV form, add '.csv' to it or send Accept: text/csv.")
                    .license(new License().name("Apache License 2.0").identifier("Apache-2.0")));
    SwaggerConfiguration configuration = new SwaggerConfiguration().openAPI(base).openAPI31(true);
    OpenAPI document = new Reader(configuration).read(resources);
    addProblems(document);
    RecordSchemas.complete(document, resources);
    try {
      return Json31.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the description of the interface cannot be written", e);
    }
  }

  /** Every address may answer with a problem. */
  private static void addProblems(OpenAPI document) {
    ModelConverters.getInstance(true)
        .readAll(ProblemDetails.class)
        .forEach((name, schema) -> document.getComponents().addSchemas(name, schema));
    Schema<?> reference = new Schema<>().$ref("#/components/schemas/Problem");
    ApiResponse problem =
        new ApiResponse()
            .description("What is wrong, in a sentence.")
            .content(
                new Content()
                    .addMediaType(ProblemDetails.MEDIA_TYPE, new MediaType().schema(reference)));
    document
        .getPaths()
        .values()
        .forEach(
            path ->
                path.readOperations()
                    .forEach(
                        operation -> operation.getResponses().addApiResponse("default", problem)));
  }
}
