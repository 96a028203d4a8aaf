package org.entente.host.country;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  private static List<String> labelled() throws IOException {
    return Files.readAllLines(SharedData.path("labels/addresses.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t", -1)[1])
        .toList();
  }
}
