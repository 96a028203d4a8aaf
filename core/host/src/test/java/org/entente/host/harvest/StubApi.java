package org.entente.host.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web API on loopback: pages of keys by cursor, what is left of an allowance in headers, and
 * whatever trouble a test asks for.
 */
final class StubApi implements AutoCloseable {

  /** An answer that is not the usual one. */
  interface Trouble {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> keys = new ArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<Trouble>> troubles = new ConcurrentHashMap<>();
  private final Map<String, String> nextCursors = new ConcurrentHashMap<>();
  private volatile int pageSize = 10;
  private volatile boolean tellsTotal = true;
  private volatile double remaining = Double.NaN;
  private volatile double cost = 1;
  private volatile String cursorSuffix = "";

  StubApi(int records) throws IOException {
    for (int i = 1; i <= records; i++) {
      keys.add("k" + i);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/works", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String address() {
    return "http://127.0.0.1:" + port();
  }

  /** The cursors that were asked for, in order; {@code *} for the first page. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  List<String> keys() {
    return keys;
  }

  StubApi pageSize(int size) {
    pageSize = size;
    return this;
  }

  StubApi silentOnTotal() {
    tellsTotal = false;
    return this;
  }

  StubApi allowance(double left, double aPage) {
    remaining = left;
    cost = aPage;
    return this;
  }

  /** What every cursor ends with. */
  StubApi cursorSuffix(String suffix) {
    cursorSuffix = suffix;
    return this;
  }

  /** After the page of this cursor comes that one, whatever there is. */
  StubApi next(String cursor, String next) {
    nextCursors.put(cursor, next);
    return this;
  }

  /** Answers once like this when the cursor is asked for, before answering as usual. */
  StubApi trouble(String cursor, Trouble trouble) {
    troubles.computeIfAbsent(cursor, key -> new ArrayDeque<>()).add(trouble);
    return this;
  }

  static Trouble status(int status, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      send(exchange, status, "application/json", ("{\"status\":" + status + "}").getBytes(UTF_8));
    };
  }

  static Trouble body(int status, String type, String body) {
    return exchange -> send(exchange, status, type, body.getBytes(UTF_8));
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> parameters = parameters(exchange);
    String cursor = parameters.getOrDefault("cursor", "*");
    asked.add(cursor);
    Deque<Trouble> waiting = troubles.get(cursor);
    Trouble trouble;
    synchronized (this) {
      trouble = waiting == null ? null : waiting.poll();
      if (!Double.isNaN(remaining)) {
        remaining -= cost;
      }
    }
    try (exchange) {
      if (trouble != null) {
        trouble.answer(exchange);
      } else {
        page(exchange, cursor);
      }
    }
  }

  private void page(HttpExchange exchange, String cursor) throws IOException {
    int from =
        cursor.equals("*")
            ? 0
            : Integer.parseInt(cursor.substring(1, cursor.length() - cursorSuffix.length()));
    int to = Math.min(keys.size(), from + pageSize);
    String next = nextCursors.getOrDefault(cursor, to < keys.size() ? "c" + to : "");
    if (!next.isEmpty()) {
      exchange.getResponseHeaders().set("X-Next", URLEncoder.encode(next + cursorSuffix, UTF_8));
    }
    if (tellsTotal) {
      exchange.getResponseHeaders().set("X-Total", Integer.toString(keys.size()));
    }
    if (!Double.isNaN(remaining)) {
      exchange.getResponseHeaders().set("X-Remaining", Double.toString(remaining));
    }
    StringBuilder body = new StringBuilder("{\"stub\":[\n");
    keys.subList(Math.min(from, to), to).forEach(key -> body.append(key).append('\n'));
    send(exchange, 200, "application/json", body.append("]}\n").toString().getBytes(UTF_8));
  }

  private static Map<String, String> parameters(HttpExchange exchange) {
    Map<String, String> parameters = new HashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      int equals = pair.indexOf('=');
      parameters.put(
          pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
    return parameters;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
