package org.entente.app.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.app.output.Json;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * The one way in: every request, for a page as for data, passes the same checks before it is handed
 * on, and every answer carries the same headers.
 */
final class FrontDoor extends HttpHandler {

  /**
   * Nothing from elsewhere, no inline script, no inline style: a title in an export file that got
   * past our escaping still could not do anything.
   */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String API = "/api/v1";
  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final HostCheck hosts;
  private final Optional<AccessToken> token;
  private final long maxUploadBytes;
  private final StaticFiles files;
  private final HttpHandler api;
  private volatile boolean closing;

  FrontDoor(
      HostCheck hosts,
      Optional<AccessToken> token,
      long maxUploadBytes,
      StaticFiles files,
      HttpHandler api) {
    this.hosts = hosts;
    this.token = token;
    this.maxUploadBytes = maxUploadBytes;
    this.files = files;
    this.api = api;
    // A file's name in an upload may hold a slash; nothing here walks paths.
    setAllowEncodedSlash(true);
  }

  @Override
  public void start() {
    super.start();
    api.start();
  }

  @Override
  public void destroy() {
    api.destroy();
    super.destroy();
  }

  /** Turns away what comes from now on. */
  void closing() {
    closing = true;
  }

  /**
   * Asks for the body of a request with {@code Expect: 100-continue} only where it is welcome;
   * otherwise the refusal saves the client the sending.
   */
  @Override
  protected boolean sendAcknowledgment(Request request, Response response) throws IOException {
    return refusal(request) != null || super.sendAcknowledgment(request, response);
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    headers(response);
    try {
      ProblemException refusal = refusal(request);
      if (refusal != null) {
        throw refusal;
      }
      String path = request.getRequestURI();
      if (path.equals(API) || path.startsWith(API + "/")) {
        api.service(request, response);
      } else if (token.isPresent() && token.get().isToken(tokenParameter(request))) {
        redirect(withoutToken(path, request.getQueryString()), response);
        response.setHeader("Set-Cookie", token.get().setCookie());
      } else if (path.equals("/api")) {
        redirect("/api/", response);
      } else if (!files.serve(path, request, response)) {
        throw ProblemException.notFound("There is no page at this address.");
      }
    } catch (ProblemException e) {
      refuse(e, request, response);
    } catch (RuntimeException | IOException e) {
      refuse(new ProblemException(500, ProblemMapper.unexpected(e)), request, response);
    }
  }

  /** Why this request is turned away, null where it is not. */
  private @Nullable ProblemException refusal(Request request) {
    if (!knownHost(request)) {
      return new ProblemException(
          421,
          "This server does not answer to the name in the Host header. Use the address that it"
              + " printed at its start, or allow the name there.");
    }
    if (closing) {
      return new ProblemException(503, "The server is stopping.");
    }
    if (!admitted(request)) {
      return new ProblemException(
          401,
          "This server asks for its token: open the address with ?token= that it printed at its"
              + " start, or send 'Authorization: Bearer' with the token.");
    }
    if (!wellFormed(request)) {
      return new ProblemException(
          400,
          "The address holds a character that must be written as a per cent sign and two"
              + " hexadecimal digits.");
    }
    boolean changes =
        !Method.GET.equals(request.getMethod()) && !Method.HEAD.equals(request.getMethod());
    if (!changes) {
      return null;
    }
    if (foreign(request)) {
      return new ProblemException(
          403, "Another site's page asked for this change; only pages of this server may.");
    }
    if (request.getHeader("Upgrade") != null) {
      return new ProblemException(
          400,
          "A request with an Upgrade header cannot have a body here. Send it by HTTP/1.1 without"
              + " that header; in Java, HttpClient.Builder.version(HTTP_1_1).");
    }
    if (request.getContentLengthLong() > maxUploadBytes) {
      return Uploads.tooLarge(maxUploadBytes);
    }
    return null;
  }

  private boolean knownHost(Request request) {
    Iterator<String> given = request.getHeaders("Host").iterator();
    if (!given.hasNext()) {
      return false;
    }
    String host = given.next();
    if (given.hasNext() || !hosts.allows(host)) {
      return false;
    }
    try {
      // A request line may name a host as well; whatever reads the request later sees that one.
      return hosts.allows(
          HostCheck.bracketed(request.getServerName()) + ":" + request.getServerPort());
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static boolean wellFormed(Request request) {
    String query = request.getQueryString();
    if (query != null && BAD_ESCAPE.matcher(query).find()) {
      return false;
    }
    try {
      // These three are tolerated: Jersey writes them as they must be written.
      String tolerated = query == null ? "" : "?" + query.replaceAll("[{}|]", "_");
      return new URI(request.getRequestURI() + tolerated).getRawPath() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private boolean admitted(Request request) {
    if (token.isEmpty()) {
      return true;
    }
    AccessToken expected = token.get();
    return expected.isBearer(request.getHeader("Authorization"))
        || expected.isCookie(request.getHeader("Cookie"))
        || expected.isToken(tokenParameter(request));
  }

  /** Read from the address alone: a form's body is not ours to consume here. */
  private static @Nullable String tokenParameter(Request request) {
    String query = request.getQueryString();
    if (query != null) {
      for (String part : query.split("&", -1)) {
        if (part.startsWith("token=")) {
          return part.substring("token=".length());
        }
      }
    }
    return null;
  }

  /**
   * Whether a page of another origin sent this. Browsers say so in one header or the other and let
   * no page change them; programs such as curl send neither.
   */
  private static boolean foreign(Request request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return true;
    }
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return false;
    }
    String host = String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT);
    String lower = origin.toLowerCase(Locale.ROOT);
    return !lower.equals("http://" + host) && !lower.equals("https://" + host);
  }

  private static void headers(Response response) {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  }

  private static void redirect(String location, Response response) {
    response.setStatus(303);
    response.setHeader("Location", location);
    response.setHeader("Cache-Control", "no-store");
  }

  private static String withoutToken(String path, @Nullable String query) {
    StringBuilder address = new StringBuilder(path.startsWith("//") ? "/" : path);
    char separator = '?';
    for (String part : query == null ? new String[0] : query.split("&", -1)) {
      if (!part.isEmpty() && !part.startsWith("token=")) {
        address.append(separator).append(part);
        separator = '&';
      }
    }
    return address.toString();
  }

  private static void refuse(ProblemException problem, Request request, Response response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.reset();
    headers(response);
    int status = problem.status();
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    if (status == 401) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    if (status == 405) {
      response.setHeader("Allow", "GET, HEAD");
    }
    String accept = request.getHeader("Accept");
    ProblemDetails details =
        ProblemDetails.of(status, String.valueOf(problem.getMessage()), request.getRequestURI());
    byte[] body;
    if (accept != null && accept.contains("text/html")) {
      response.setContentType("text/html; charset=utf-8");
      body = ErrorPage.of(details.title(), details.detail()).getBytes(UTF_8);
    } else {
      response.setContentType(ProblemDetails.MEDIA_TYPE);
      body = Json.mapper().writeValueAsBytes(details);
    }
    response.setContentLength(body.length);
    if (!Method.HEAD.equals(request.getMethod())) {
      response.getOutputStream().write(body);
    }
  }
}
