package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.entente.kit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The cache changes nothing but the time. */
class CachedDecisionsTest {

  private static final CountryTables TABLES = CountryTables.standard();

  @Test
  void theOrderOfAddressesAndTheCacheDoNotMatter() throws IOException {
    AddressRules rules = new AddressRules(TABLES);
    for (int seed = 0; seed < 3; seed++) {
      List<String> addresses = new ArrayList<>(labelled());
      Collections.shuffle(addresses, new Random(seed));
      StandardCountryResolver resolver = new StandardCountryResolver(TABLES);
      for (int round = 0; round < 2; round++) {
        for (String address : addresses) {
          assertEquals(rules.decide(address).of(address), resolver.resolve(address));
        }
      }
    }
  }

  /** Whatever stands in a file, the rules answer, and the cache answers the same. */
  @Test
  void anyTextIsAnswered() {
    List<String> pieces =
        List.of(
            ",",
            ", ",
            ";",
            ". ",
            " ",
            "(",
            ")",
            "@",
            ":",
            "&",
            " and ",
            "USA",
            "MA",
            "02115",
            "Georgia",
            "Peoples R China",
            "Hong Kong",
            "SAR",
            "Korea",
            "Republic of",
            "x@y.z",
            "Electronic address",
            "University of",
            "Maryland",
            "97490",
            "F-",
            "France",
            "OX2 6DP",
            "H3A 0G4",
            "Qld",
            "4111",
            "Germnay",
            "The",
            "é",
            "中国",
            "\ud83d",
            "\u0301",
            "\t",
            "-");
    Random random = new Random(42);
    AddressRules rules = new AddressRules(TABLES);
    StandardCountryResolver resolver = new StandardCountryResolver(TABLES);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n > 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      String address = text.toString();
      assertEquals(rules.decide(address).of(address), resolver.resolve(address));
      Resolution alone = resolver.resolveName(address);
      assertEquals(address, alone.address());
    }
  }

  @Test
  @Timeout(60)
  void longTextsTakeNoLongerThanTheyMust() {
    StandardCountryResolver resolver = new StandardCountryResolver(TABLES);
    for (String piece : List.of("a", ",", "a, ", "a@b.", "(", "(a)", ". ", "MA 02115, ", " ")) {
      String address = piece.repeat(200_000 / piece.length());
      assertEquals(address, resolver.resolve(address).address());
    }
  }

  @Test
  void severalThreadsSeeTheSame() throws Exception {
    List<String> addresses = labelled();
    AddressRules rules = new AddressRules(TABLES);
    StandardCountryResolver resolver = new StandardCountryResolver(TABLES);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int seed = 0; seed < 4; seed++) {
        List<String> shuffled = new ArrayList<>(addresses);
        Collections.shuffle(shuffled, new Random(seed));
        tasks.add(
            () -> {
              int same = 0;
              for (String address : shuffled) {
                same += rules.decide(address).of(address).equals(resolver.resolve(address)) ? 1 : 0;
              }
              return same;
            });
      }
      for (Future<Integer> task : threads.invokeAll(tasks)) {
        assertEquals(addresses.size(), task.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * Addresses of real records in their own order, each pass with an empty cache: the speed of a
   * core, by its own clock, since other work may share the machine.
   */
  @Test
  void aMillionAddressesASecond() throws IOException {
    List<String> addresses = fromWebOfScience();
    long distinct = addresses.stream().distinct().count();
    double best = 0;
    double bestAgain = 0;
    for (int pass = 0; pass < 40; pass++) {
      StandardCountryResolver resolver = new StandardCountryResolver(TABLES);
      best = Math.max(best, perSecond(resolver, addresses));
      bestAgain = Math.max(bestAgain, perSecond(resolver, addresses));
    }
    System.out.printf(
        "%d addresses, %d distinct: %.2f million a second from an empty cache, %.2f again%n",
        addresses.size(), distinct, best / 1e6, bestAgain / 1e6);
    assertTrue(bestAgain >= 1e6, "addresses a second: " + bestAgain);
  }

  private static double perSecond(StandardCountryResolver resolver, List<String> addresses) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    int resolved = 0;
    for (String address : addresses) {
      resolved += resolver.resolve(address).resolved() ? 1 : 0;
    }
    long nanoseconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    assertTrue(resolved > 0.99 * addresses.size(), "resolved: " + resolved);
    return addresses.size() * 1e9 / nanoseconds;
  }

  private static List<String> labelled() throws IOException {
    return Files.readAllLines(SharedData.path("labels/addresses.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1)[1])
        .toList();
  }

  /** The C1 lines of tagged files, without the names of the authors. */
  private static List<String> fromWebOfScience() throws IOException {
    List<String> addresses = new ArrayList<>();
    try (Stream<Path> files = Files.list(SharedData.path("wos"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ciw")).sorted().toList()) {
        boolean inAddresses = false;
        for (String line : Files.readAllLines(file)) {
          inAddresses = line.startsWith("C1 ") || inAddresses && line.startsWith("   ");
          if (inAddresses) {
            String address = line.substring(3);
            int names = address.startsWith("[") ? address.indexOf("] ") + 2 : 0;
            addresses.add(address.substring(names));
          }
        }
      }
    }
    return addresses;
  }
}
