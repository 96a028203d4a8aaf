package org.entente.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * The pages and the browser libraries, out of the class path. A path is a name to look up and never
 * a path to walk: whatever holds another character than the few that our files' names are made of
 * is not there.
 */
final class StaticFiles {

  private static final String PAGES = "org/entente/app/web/";
  private static final String API_PAGES = "org/entente/app/server/api/";
  private static final Pattern PATH =
      Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?");
  private static final Pattern PAGE = Pattern.compile("/([a-z0-9-]+)");
  private static final Pattern WEBJAR = Pattern.compile("/webjars/([a-z-]+)/(.+)");

  private final Map<String, Optional<StaticContent>> loaded = new ConcurrentHashMap<>();
  private final Map<String, String> webJarVersions = new HashMap<>();

  StaticFiles() {
    for (String name : new String[] {"vega", "vega-lite", "vega-embed", "swagger-ui"}) {
      webJarVersions.put(name, versionOf(name));
    }
  }

  private static String versionOf(String webJar) {
    String resource = "META-INF/maven/org.webjars/" + webJar + "/pom.properties";
    try (InputStream in = StaticFiles.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its browser library " + webJar);
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("the version of " + webJar + " cannot be read", e);
    }
  }

  /** Answers a request for a file; false where there is none of that name. */
  boolean serve(String path, Request request, Response response) throws IOException {
    Optional<StaticContent> content = find(path);
    if (content.isEmpty()) {
      return false;
    }
    boolean head = request.getMethod() == Method.HEAD;
    if (request.getMethod() != Method.GET && !head) {
      throw new ProblemException(405, "This address takes GET and HEAD.");
    }
    send(content.get(), cacheControl(path, request), head, request, response);
    return true;
  }

  private Optional<StaticContent> find(String path) {
    if (!PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    Matcher webJar = WEBJAR.matcher(path);
    if (webJar.matches()) {
      String version = webJarVersions.get(webJar.group(1));
      return version == null
          ? Optional.empty()
          : load(
              "META-INF/resources/webjars/"
                  + webJar.group(1)
                  + "/"
                  + version
                  + "/"
                  + webJar.group(2));
    }
    if (path.equals("/")) {
      return load(PAGES + "index.html");
    }
    if (path.equals("/api/")) {
      return load(API_PAGES + "index.html");
    }
    if (path.startsWith("/api/")) {
      return load(API_PAGES + path.substring("/api/".length()));
    }
    Matcher page = PAGE.matcher(path);
    return load(PAGES + (page.matches() ? page.group(1) + ".html" : path.substring(1)));
  }

  private Optional<StaticContent> load(String resource) {
    Optional<StaticContent> known = loaded.get(resource);
    if (known == null) {
      known = StaticContent.load(resource);
      // Names that are not there are not remembered: there is no end to them.
      if (known.isPresent()) {
        loaded.put(resource, known);
      }
    }
    return known;
  }

  /** A library asked for by its version never changes; everything else is asked for again. */
  private String cacheControl(String path, Request request) {
    Matcher webJar = WEBJAR.matcher(path);
    if (webJar.matches()
        && ("v=" + webJarVersions.get(webJar.group(1))).equals(request.getQueryString())) {
      return "public, max-age=31536000, immutable";
    }
    return "no-cache";
  }

  private static void send(
      StaticContent content, String cacheControl, boolean head, Request request, Response response)
      throws IOException {
    response.setHeader("ETag", content.tag());
    response.setHeader("Cache-Control", cacheControl);
    response.setHeader("Vary", "Accept-Encoding");
    String known = request.getHeader("If-None-Match");
    if (known != null && known.contains(content.tag())) {
      response.setStatus(304);
      return;
    }
    byte[] bytes = content.bytes();
    String accepted = request.getHeader("Accept-Encoding");
    if (content.packed().length > 0 && accepted != null && accepted.contains("gzip")) {
      bytes = content.packed();
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentType(content.mediaType());
    response.setContentLength(bytes.length);
    if (!head) {
      response.getOutputStream().write(bytes);
    }
  }
}
