package org.entente.source.openalex;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.spi.HarvestInfo;
import org.entente.spi.HarvestInfo.Setting;
import org.entente.spi.HarvestSource;
import org.entente.spi.Http;
import org.entente.spi.Page;
import org.entente.spi.Settings;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.pf4j.Extension;

/** OpenAlex, page by page from its API; the pages are read by {@link OpenAlexSource}. */
@Extension
public final class OpenAlexHarvest implements HarvestSource {

  static final String BASE_URL = "base-url";
  static final String API_KEY = "api-key";
  static final String PER_PAGE = "per-page";

  private static final HarvestInfo HARVEST =
      new HarvestInfo(
          "A filter of the OpenAlex API such as authorships.countries:cn,publication_year:2018-2023,type:article; or"
              + " 'search:' and words; or the address of a list of works, copied from openalex.org or made for"
              + " api.openalex.org.",
          List.of(
              new Setting(
                  API_KEY,
                  "The key of your account, free at https://openalex.org/settings/api. Since February 2026 OpenAlex gives"
                      + " little without one, and may refuse to page through a list.",
                  "",
                  false,
                  true),
              new Setting(
                  PER_PAGE,
                  "How many works an answer holds, 1 to 100. OpenAlex counts answers and not works: leave it at 100.",
                  "100",
                  false,
                  false),
              new Setting(
                  BASE_URL,
                  "Where the API is; another address for a mirror of it.",
                  "https://api.openalex.org",
                  false,
                  false)),
          Duration.ofMillis(100),
          "https://developers.openalex.org/api-reference/authentication");

  /** For the plugin host. */
  public OpenAlexHarvest() {}

  @Override
  public SourceInfo info() {
    return OpenAlexSource.INFO;
  }

  @Override
  public HarvestInfo harvest() {
    return HARVEST;
  }

  @Override
  public Page fetch(String query, Optional<String> cursor, Settings settings, Http http)
      throws SourceException, IOException, InterruptedException {
    Asking asking = Asking.of(query, settings);
    Http.Answer answer = http.get(Http.Request.json(asking.page(cursor.orElse("*"))));
    return new Answers(asking, cursor).pageOf(answer);
  }
}
