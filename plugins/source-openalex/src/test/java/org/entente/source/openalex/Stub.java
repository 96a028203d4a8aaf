package org.entente.source.openalex;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.spi.Http;
import org.entente.spi.Settings;

/** A server on this machine that answers as OpenAlex's documentation says, and the way to it. */
final class Stub implements Http, AutoCloseable {

  /** An answer to give. */
  record Reply(int status, String type, String body, Map<String, String> headers) {

    static Reply json(int status, String body) {
      return new Reply(status, "application/json", body, Map.of());
    }

    static Reply html(int status, String body) {
      return new Reply(status, "text/html; charset=utf-8", body, Map.of());
    }

    Reply with(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(name, value);
      return new Reply(status, type, body, more);
    }
  }

  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The parameters of the requests so far. */
  final List<Map<String, String>> asked = Collections.synchronizedList(new ArrayList<>());

  Stub(Function<Map<String, String>, Reply> answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/works", exchange -> answer(exchange, answers));
    server.start();
  }

  private void answer(HttpExchange exchange, Function<Map<String, String>, Reply> answers)
      throws IOException {
    try (exchange) {
      Map<String, String> parameters = parameters(exchange.getRequestURI());
      asked.add(parameters);
      Reply reply = answers.apply(parameters);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      byte[] body = reply.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  static Map<String, String> parameters(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String part : uri.getRawQuery().split("&", -1)) {
      String[] sides = part.split("=", 2);
      parameters.put(URLDecoder.decode(sides[0], UTF_8), URLDecoder.decode(sides[1], UTF_8));
    }
    return parameters;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The settings of a user who has this key, or none. */
  Settings settings(String key) {
    return settings(Map.of(OpenAlexHarvest.BASE_URL, address(), OpenAlexHarvest.API_KEY, key));
  }

  static Settings settings(Map<String, String> given) {
    return name -> {
      String standard =
          new OpenAlexHarvest()
              .harvest().settings().stream()
                  .filter(setting -> setting.name().equals(name))
                  .findAny()
                  .orElseThrow(() -> new IllegalArgumentException("no setting " + name))
                  .defaultValue();
      return given.getOrDefault(name, standard);
    };
  }

  @Override
  public Answer get(Request request) throws IOException, InterruptedException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri());
    request.headers().forEach(builder::header);
    HttpResponse<byte[]> response =
        client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
    Map<String, String> headers = new LinkedHashMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Answer(response.statusCode(), headers, response.body());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
