package org.entente.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * OpenAlex on loopback, with invented works: lists by cursor, an allowance in headers, and the key
 * of the request repeated in the answer, as an API may do.
 */
final class OpenAlexStub implements AutoCloseable {

  /** Answers the request instead of the stub, or says that the stub shall. */
  interface Trouble {
    /** Whether the request was answered; false leaves it to the stub. */
    boolean answered(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double COST = 0.0001;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<ObjectNode> works;
  private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
  private final Map<Integer, Trouble> troubles = new ConcurrentHashMap<>();
  private double left = 1;

  /** Serves these works, in this order. */
  OpenAlexStub(List<ObjectNode> works) throws IOException {
    this.works = List.copyOf(works);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/works", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The place behind so many works; the first page is at {@code *}. */
  static String cursor(int from) {
    // As OpenAlex's: base 64, with signs that an address must not hold as they are.
    return from == 0
        ? "*"
        : Base64.getEncoder().encodeToString(("[" + from + ", \">>??\"]").getBytes(UTF_8));
  }

  private static int from(String cursor) {
    String text = cursor.equals("*") ? "0" : new String(Base64.getDecoder().decode(cursor), UTF_8);
    return Integer.parseInt(text.replaceAll("^\\[(\\d+),.*", "$1"));
  }

  /** The parameters of every request, in order. */
  List<Map<String, String>> requests() {
    return List.copyOf(requests);
  }

  /** How often the page behind so many works was asked for. */
  long asked(int from) {
    return requests.stream().filter(each -> cursor(from).equals(each.get("cursor"))).count();
  }

  /** The next request for the page behind so many works has this trouble, once. */
  OpenAlexStub trouble(int from, Trouble trouble) {
    troubles.put(from, trouble);
    return this;
  }

  /** Refuses for now. */
  static Trouble tooOften(int seconds) {
    return exchange -> {
      exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
      send(exchange, 429, "{\"error\":\"Rate limit exceeded\",\"message\":\"Too many requests\"}");
      return true;
    };
  }

  /** Says that the request has come, and does not answer before it is let go. */
  static Trouble held(CountDownLatch come, CountDownLatch letGo) {
    return exchange -> {
      come.countDown();
      letGo.await(60, TimeUnit.SECONDS);
      return false;
    };
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
    }
    requests.add(parameters);
    int from = from(parameters.getOrDefault("cursor", "*"));
    Trouble trouble = troubles.remove(from);
    try (exchange) {
      if (trouble == null || !trouble.answered(exchange)) {
        page(exchange, parameters, from);
      }
    } catch (InterruptedException e) {
      // The stub is closed; nobody waits for the answer.
      Thread.currentThread().interrupt();
    }
  }

  private void page(HttpExchange exchange, Map<String, String> parameters, int from)
      throws IOException {
    int to =
        Math.min(works.size(), from + Integer.parseInt(parameters.getOrDefault("per_page", "25")));
    ObjectNode answer = JSON.createObjectNode();
    ObjectNode meta = answer.putObject("meta");
    meta.put("count", works.size());
    meta.put("asked", String.valueOf(exchange.getRequestURI()));
    meta.put("next_cursor", to < works.size() ? cursor(to) : null);
    ArrayNode results = answer.putArray("results");
    works.subList(from, to).forEach(results::add);
    double remaining;
    synchronized (this) {
      left -= COST;
      remaining = left;
    }
    exchange.getResponseHeaders().set("X-RateLimit-Limit-USD", "1");
    exchange.getResponseHeaders().set("X-RateLimit-Remaining-USD", "%.4f".formatted(remaining));
    exchange.getResponseHeaders().set("X-RateLimit-Cost-USD", "%.4f".formatted(COST));
    exchange.getResponseHeaders().set("X-RateLimit-Reset", "3600");
    send(exchange, 200, JSON.writeValueAsString(answer));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
