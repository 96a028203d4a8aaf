package org.entente.source.openalex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.entente.kit.HarvestContract;
import org.entente.spi.FileSource;
import org.entente.spi.HarvestSource;
import org.entente.spi.Http;

/** The harvest of OpenAlex keeps the contract of every harvest. */
class OpenAlexHarvestContractTest extends HarvestContract {

  @Override
  protected HarvestSource source() {
    return new OpenAlexHarvest();
  }

  @Override
  protected FileSource files() {
    return new OpenAlexSource();
  }

  @Override
  protected String query() {
    return "authorships.countries:cn,publication_year:2018";
  }

  @Override
  protected List<Http.Answer> answers() {
    return List.of(
        answer(
            """
            {"meta": {"count": 3, "db_response_time_ms": 9, "page": null, "per_page": 2, "next_cursor": "IlsxMDAuMCw=",
              "groups_count": null}, "results": [
              {"id": "https://openalex.org/W9000000071", "display_name": "One", "publication_year": 2018, "type": "article",
               "authorships": [{"author": {"id": "https://openalex.org/A5000000071", "display_name": "A. One"},
                                "countries": ["CN"]}]},
              {"id": "https://openalex.org/W9000000072", "display_name": "Two", "publication_year": 2018, "type": "review",
               "authorships": []}], "group_by": []}
            """,
            "0.99"),
        answer(
            """
            {"meta": {"count": 3, "db_response_time_ms": 7, "page": null, "per_page": 2, "next_cursor": "IlsyMDAuMCw=",
              "groups_count": null}, "results": [
              {"id": "https://openalex.org/W9000000073", "display_name": "Three – the last", "publication_year": 2018,
               "type": "article", "authorships": []}], "group_by": []}
            """,
            "0.98"),
        answer(
            """
            {"meta": {"count": 3, "db_response_time_ms": 5, "page": null, "per_page": 2, "next_cursor": null,
              "groups_count": null}, "results": [], "group_by": []}
            """,
            "0.97"));
  }

  private static Http.Answer answer(String body, String dollars) {
    return new Http.Answer(
        200,
        Map.of(
            "Content-Type", "application/json",
            "X-RateLimit-Limit-USD", "1",
            "X-RateLimit-Remaining-USD", dollars,
            "X-RateLimit-Reset", "41000"),
        body.getBytes(UTF_8));
  }
}
