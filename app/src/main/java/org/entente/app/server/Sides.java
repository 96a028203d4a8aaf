package org.entente.app.server;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The two datasets. */
public final class Sides {

  @QueryParam("a")
  @Parameter(description = "The first dataset.", required = true, example = "scopus")
  public @Nullable String a;

  @QueryParam("b")
  @Parameter(description = "The second dataset.", required = true, example = "wos")
  public @Nullable String b;

  String first() {
    return QuestionParameters.required("a", a, "the name of the first dataset");
  }

  String second() {
    return QuestionParameters.required("b", b, "the name of the second dataset");
  }
}
