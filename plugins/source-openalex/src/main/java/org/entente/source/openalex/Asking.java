package org.entente.source.openalex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.Settings;
import org.entente.spi.SourceException;

/** What is asked of the API: where, with which parameters, with which key. */
final class Asking {

  /** Stands for a file where something is wrong with the question. */
  static final Location QUERY = new Location("query", 0, "");

  private static final String SEARCH = "search:";

  /** Parameters of an address that say which works are meant. */
  private static final Set<String> OF_WORKS =
      Set.of("filter", "search", "search.exact", "sort", "include_xpac");

  /** Parameters that say how they are shown, which the harvest decides itself. */
  private static final Set<String> OF_SHOWING =
      Set.of(
          "page",
          "per_page",
          "per-page",
          "perpage",
          "cursor",
          "select",
          "mailto",
          "view",
          "columns",
          "column",
          "data-version",
          "format");

  private final URI base;
  private final String key;
  private final int perPage;
  private final Map<String, String> parameters;

  private Asking(URI base, String key, int perPage, Map<String, String> parameters) {
    this.base = base;
    this.key = key;
    this.perPage = perPage;
    this.parameters = parameters;
  }

  /**
   * The question of a user.
   *
   * @throws SourceException if the query or a setting is none
   */
  static Asking of(String query, Settings settings) throws SourceException {
    URI base = base(settings.get(OpenAlexHarvest.BASE_URL).strip());
    String key = settings.get(OpenAlexHarvest.API_KEY).strip();
    if (!key.isEmpty() && base.getScheme().equals("http") && !isOnThisMachine(base.getHost())) {
      throw bad(
          "The setting 'base-url' begins with http, so that the key would be sent in the clear. Use an address of https,"
              + " or no key.");
    }
    return new Asking(
        base,
        key,
        perPage(settings.get(OpenAlexHarvest.PER_PAGE).strip()),
        parameters(query, base));
  }

  boolean hasKey() {
    return !key.isEmpty();
  }

  /** The address of the API, to be named to the user. */
  String where() {
    return base + "/works";
  }

  /** The address of a page. */
  URI page(String cursor) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put("select", String.join(",", Fields.SELECTED));
    all.put("per_page", Integer.toString(perPage));
    all.put("cursor", cursor);
    if (hasKey()) {
      all.put("api_key", key);
    }
    StringBuilder address = new StringBuilder(where());
    char separator = '?';
    for (Map.Entry<String, String> parameter : all.entrySet()) {
      address.append(separator).append(encoded(parameter.getKey())).append('=');
      address.append(encoded(parameter.getValue()));
      separator = '&';
    }
    return URI.create(address.toString());
  }

  /** A text of the API without the key, should it be in there. */
  String withoutKey(String text) {
    return hasKey() ? text.replace(key, "…").replace(encoded(key), "…") : text;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static URI base(String written) throws SourceException {
    String text = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    text = text.endsWith("/works") ? text.substring(0, text.length() - "/works".length()) : text;
    try {
      URI base = new URI(text);
      boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
      if (web
          && base.getHost() != null
          && base.getRawUserInfo() == null
          && base.getRawQuery() == null
          && base.getRawFragment() == null) {
        return base;
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw bad(
        "The setting 'base-url' must be an address such as https://api.openalex.org, and is something else.");
  }

  private static boolean isOnThisMachine(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  private static int perPage(String written) throws SourceException {
    if (written.matches("\\d{1,3}")) {
      int number = Integer.parseInt(written);
      if (number >= 1 && number <= 100) {
        return number;
      }
    }
    throw bad("The setting 'per-page' is '" + written + "', and must be a number from 1 to 100.");
  }

  private static Map<String, String> parameters(String query, URI base) throws SourceException {
    String text = query.strip();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return ofAddress(text, base);
    }
    if (lower.startsWith(SEARCH)) {
      String words = text.substring(SEARCH.length()).strip();
      if (words.isEmpty()) {
        throw bad("Behind 'search:' words were expected, and nothing was found.");
      }
      return Map.of("search", words);
    }
    String filter = lower.startsWith("filter=") ? text.substring("filter=".length()) : text;
    if (filter.indexOf(':') <= 0 || filter.indexOf('&') >= 0) {
      throw bad(
          "A query is a filter such as authorships.countries:cn,publication_year:2018, or 'search:' and words, or the address"
              + " of a list of works; this is none of them: '"
              + shortened(text)
              + "'.");
    }
    return Map.of("filter", filter);
  }

  private static Map<String, String> ofAddress(String text, URI base) throws SourceException {
    URI address;
    try {
      address = new URI(text.replace(" ", "%20").replace("|", "%7C"));
    } catch (URISyntaxException e) {
      throw bad(
          "The query begins like an address on the web, and is none: '" + shortened(text) + "'.");
    }
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    boolean known =
        host.equals("openalex.org")
            || host.endsWith(".openalex.org")
            || host.equals(base.getHost());
    String path = String.valueOf(address.getPath());
    if (!known || !(path.equals("/works") || path.endsWith("/works") || path.endsWith("/works/"))) {
      throw bad(
          "The address must be that of a list of works, such as https://api.openalex.org/works?filter=…; for single works"
              + " ask with the filter ids.openalex:W1|W2.");
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    String written = String.valueOf(address.getRawQuery());
    for (String part : address.getRawQuery() == null ? new String[0] : written.split("&")) {
      int equals = part.indexOf('=');
      String name = decoded(equals < 0 ? part : part.substring(0, equals));
      String value = equals < 0 ? "" : decoded(part.substring(equals + 1));
      if (name.equals("api_key") || name.equals("api-key")) {
        throw bad(
            "The address holds a key, and queries are kept. Take 'api_key' out of it, and put the key into the setting"
                + " 'api-key'.");
      }
      if (OF_WORKS.contains(name)) {
        if (!value.isEmpty()) {
          parameters.put(name, value);
        }
      } else if (!OF_SHOWING.contains(name) && !name.isEmpty()) {
        throw bad(
            "The address has the parameter '"
                + shortened(name)
                + "', with which a list cannot be harvested. Leave it out; what can be used are filter, search, search.exact,"
                + " sort and include_xpac.");
      }
    }
    if (!parameters.containsKey("filter")
        && !parameters.containsKey("search")
        && !parameters.containsKey("search.exact")) {
      throw bad(
          "The address asks for all works of OpenAlex, as it has neither 'filter' nor 'search'. For all of them take the"
              + " snapshot.");
    }
    return parameters;
  }

  private static String decoded(String text) throws SourceException {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw bad("The address has a '%' that two hexadecimal digits do not follow.");
    }
  }

  private static String shortened(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }

  private static SourceException bad(String sentence) {
    return new SourceException(Code.BAD_VALUE, sentence, QUERY);
  }
}
