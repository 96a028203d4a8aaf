package org.entente.host.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.host.harvest.StubApi.status;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.entente.spi.Http.Answer;
import org.entente.spi.Http.Request;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way out of a harvest source, against a server on loopback; time is not waited for. */
class HostHttpTest {

  private static final String SECRET = "s3cr/t k&y";

  private final FakeTime time = new FakeTime();
  private final List<String> said = new ArrayList<>();
  private final AtomicBoolean cancelled = new AtomicBoolean();

  @SuppressWarnings("NullAway.Init")
  private StubApi api;

  @BeforeEach
  void start() throws IOException {
    api = new StubApi(3);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HostHttp http(Duration pace, HttpLimits limits) {
    return new HostHttp(
        pace, new Secrets(Map.of("api-key", SECRET)), limits, time, said::add, cancelled::get);
  }

  private Answer get(HttpLimits limits, String address) throws Exception {
    try (HostHttp http = http(Duration.ZERO, limits)) {
      return http.get(Request.json(URI.create(address)));
    }
  }

  private Answer get() throws Exception {
    return get(HttpLimits.STANDARD, api.address() + "/works");
  }

  private static HttpLimits small(Duration quiet, int attempts, long bytes) {
    return new HttpLimits(Duration.ofSeconds(5), quiet, Duration.ofSeconds(60), attempts, bytes);
  }

  @Test
  void anAnswerHasItsStatusItsHeadersAndItsBytes() throws Exception {
    Answer answer = get();
    assertEquals(200, answer.status());
    assertEquals("3", answer.header("X-Total").orElse(""));
    assertTrue(answer.isJson());
    assertEquals("{\"stub\":[\nk1\nk2\nk3\n]}\n", new String(answer.body(), UTF_8));
    assertEquals(Duration.ZERO, time.waited());
  }

  @Test
  void aBusyApiIsAskedAgainAfterTheSecondsThatItAsksFor() throws Exception {
    api.trouble("*", status(429, "Retry-After", "12"));
    assertEquals(200, get().status());
    assertEquals(Duration.ofSeconds(12), time.waited());
    assertEquals(List.of("The API asks to wait 12 s (429)."), said);
  }

  @Test
  void aDateToWaitForIsCountedByTheServersOwnClock() throws Exception {
    // The clock of the test stands in another week than the server's.
    api.trouble(
        "*",
        exchange ->
            status(
                    503,
                    "Retry-After",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.now().plusSeconds(30).atOffset(ZoneOffset.UTC)))
                .answer(exchange));
    assertEquals(200, get().status());
    long waited = time.waited().toSeconds();
    assertTrue(waited >= 27 && waited <= 31, waited + " s");
    assertTrue(said.get(0).matches("The API asks to wait [0-9]+ s \\(503\\)\\."), said.toString());
  }

  @Test
  void anHourIsNotWaitedFor() throws Exception {
    api.trouble("*", status(429, "Retry-After", "3600"));
    Answer answer = get();
    assertEquals(429, answer.status());
    assertEquals("3600", answer.header("retry-after").orElse(""));
    assertEquals(Duration.ZERO, time.waited());
    assertEquals(List.of("*"), api.asked());
    assertEquals(List.of(), said);
  }

  @Test
  void anApiThatDoesNotSayHowLongIsAskedEverMoreSeldom() throws Exception {
    api.trouble("*", status(503)).trouble("*", status(502)).trouble("*", status(504));
    assertEquals(200, get().status());
    assertEquals(Duration.ofSeconds(1 + 2 + 4), time.waited());
    assertEquals("The API is busy (503); it is asked again in 1 s.", said.get(0));
    assertEquals(3, said.size());
  }

  @Test
  void patienceEndsWithTheLastAnswer() throws Exception {
    for (int i = 0; i < 9; i++) {
      api.trouble("*", status(503));
    }
    assertEquals(503, get().status());
    assertEquals(5, api.asked().size());
  }

  @Test
  void otherFailuresAreNotRepeated() throws Exception {
    api.trouble("*", status(500)).trouble("*", status(403));
    assertEquals(500, get().status());
    assertEquals(403, get().status());
    assertEquals(2, api.asked().size());
  }

  @Test
  void whereNobodyAnswersASentenceSaysSo() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                get(
                    HttpLimits.STANDARD,
                    "http://127.0.0.1:" + port + "/works?api_key=s3cr%2Ft+k%26y"));
    assertTrue(
        String.valueOf(e.getMessage())
            .startsWith(
                "127.0.0.1:" + port + " cannot be reached (connection refused). 5 attempts"),
        e.getMessage());
    assertEquals(4, said.size());
    assertEquals(Duration.ofSeconds(1 + 2 + 4 + 8), time.waited());
  }

  @Test
  void aRedirectWithinTheHostIsFollowed() throws Exception {
    api.trouble("*", status(302, "Location", "/works?cursor=c1"));
    assertEquals(200, get().status());
    assertEquals(List.of("*", "c1"), api.asked());
  }

  @Test
  void aRedirectToAnotherHostIsRefused() throws Exception {
    for (String target :
        List.of(
            "http://localhost:" + api.port() + "/works",
            "http://127.0.0.1:1/works",
            "file:///etc/passwd",
            "//other.example/works")) {
      api.trouble("*", status(302, "Location", target));
      SourceException e = assertThrows(SourceException.class, this::get);
      assertTrue(
          String.valueOf(e.getMessage()).contains(", which is not followed: the request may hold"),
          e.getMessage());
    }
    assertEquals(4, api.asked().size());
  }

  @Test
  void redirectsInACircleEnd() throws Exception {
    for (int i = 0; i < 9; i++) {
      api.trouble("*", status(301, "Location", "/works"));
    }
    SourceException e = assertThrows(SourceException.class, this::get);
    assertTrue(String.valueOf(e.getMessage()).contains("from one address to the next"));
    assertEquals(6, api.asked().size());
  }

  @Test
  void aPackedAnswerIsUnpacked() throws Exception {
    api.trouble("*", packed(gzip(new byte[3000])));
    Answer answer = get();
    assertArrayEquals(new byte[3000], answer.body());
    assertTrue(answer.header("content-encoding").isEmpty());
  }

  @Test
  void aDamagedPackedAnswerIsAskedForAgain() throws Exception {
    byte[] packed = gzip(new byte[3000]);
    api.trouble("*", packed(Arrays.copyOf(packed, packed.length - 9)));
    assertEquals(3, get().header("x-total").map(Integer::valueOf).orElse(0));
    assertTrue(said.get(0).contains("its packed answer is damaged"), said.toString());
  }

  @Test
  void anAnswerThatIsTooLargeIsRefused() throws Exception {
    HttpLimits limits = small(Duration.ofSeconds(60), 5, 2000);
    String address = api.address() + "/works";
    api.trouble("*", StubApi.body(200, "application/json", "x".repeat(2001)));
    SourceException plain = assertThrows(SourceException.class, () -> get(limits, address));
    assertTrue(
        String.valueOf(plain.getMessage()).contains("answers with more than 2000 bytes"),
        plain.getMessage());

    byte[] bomb = gzip(new byte[100_000]);
    assertTrue(bomb.length < 2000);
    api.trouble("*", packed(bomb));
    SourceException unpacked = assertThrows(SourceException.class, () -> get(limits, address));
    assertEquals(plain.getMessage(), unpacked.getMessage());

    api.trouble("*", StubApi.body(200, "application/json", "x".repeat(2000)));
    assertEquals(2000, get(limits, address).body().length);
  }

  @Test
  void requestsKeepThePace() throws Exception {
    try (HostHttp http = http(Duration.ofMillis(700), HttpLimits.STANDARD)) {
      for (int i = 0; i < 3; i++) {
        http.get(Request.json(URI.create(api.address() + "/works")));
      }
    }
    assertEquals(Duration.ofMillis(1400), time.waited());
    assertEquals(List.of(), said);
  }

  @Test
  void aWaitEndsWhenTheUserWantsToStop() throws Exception {
    api.trouble("*", status(429, "Retry-After", "50"));
    try (HostHttp http =
        new HostHttp(
            Duration.ZERO,
            Secrets.NONE,
            HttpLimits.STANDARD,
            time,
            said::add,
            () -> time.waited().toSeconds() >= 3)) {
      assertThrows(
          InterruptedException.class,
          () -> http.get(Request.json(URI.create(api.address() + "/works"))));
    }
    assertEquals(Duration.ofSeconds(3), time.waited());
  }

  @Test
  void aRequestOnItsWayEndsWhenTheUserWantsToStop() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    api.trouble(
        "*",
        exchange -> {
          cancelled.set(true);
          await(end);
        });
    try {
      assertThrows(InterruptedException.class, this::get);
    } finally {
      end.countDown();
    }
  }

  @Test
  void aServerThatFallsSilentIsGivenUp() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    // In the middle of the body, where no header can be missed any more.
    api.trouble(
        "*",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          OutputStream out = exchange.getResponseBody();
          out.write(new byte[10]);
          out.flush();
          await(end);
        });
    try {
      IOException e =
          assertThrows(
              IOException.class,
              () -> get(small(Duration.ofMillis(60), 1, 2000), api.address() + "/works"));
      assertTrue(String.valueOf(e.getMessage()).contains("(no answer within the time)"));
    } finally {
      end.countDown();
    }
  }

  @Test
  void nothingThatIsSaidHoldsASecret() throws Exception {
    String address = api.address() + "/works?api_key=s3cr%2ft%20k%26y";
    api.trouble("*", status(302, "Location", "http://s3cr%2Ft+k%26y.example/"))
        .trouble("*", status(302, "Location", "http://[" + SECRET));
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      SourceException e =
          assertThrows(SourceException.class, () -> get(HttpLimits.STANDARD, address));
      messages.add(e.toString());
    }
    try (HostHttp http = http(Duration.ZERO, HttpLimits.STANDARD)) {
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class,
              () -> http.get(new Request(URI.create(address), Map.of("X-Key", SECRET + "\n"))));
      messages.add(e.toString());
    }
    messages.addAll(said);
    for (String message : messages) {
      assertFalse(message.contains("s3cr"), message);
    }
  }

  @Test
  void noThreadKeepsTheLoaderOfWhoAsks() throws Exception {
    Thread asking = Thread.currentThread();
    ClassLoader before = asking.getContextClassLoader();
    try (HostHttp http = http(Duration.ZERO, HttpLimits.STANDARD);
        URLClassLoader plugin = new URLClassLoader(new URL[0], before)) {
      asking.setContextClassLoader(plugin);
      http.get(Request.json(URI.create(api.address() + "/works")));
      asking.setContextClassLoader(before);
      List<Thread> keeping =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getContextClassLoader() == plugin)
              .toList();
      assertEquals(List.of(), keeping);
    } finally {
      asking.setContextClassLoader(before);
    }
  }

  private static StubApi.Trouble packed(byte[] bytes) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      StubApi.send(exchange, 200, "application/json", bytes);
    };
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static void await(CountDownLatch end) {
    try {
      end.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
