package org.entente.app.simulate.noise;

import java.util.List;
import java.util.regex.Pattern;
import org.entente.app.simulate.base.Randomness;

/** Twenty venues for each of the clean world's, so that one holds no tenth of a field. */
final class Venues {

  private static final String[] BRANCHES = {
    "", "Applied ", "Theoretical ", "Experimental ", "Clinical ", "Computational ", "Industrial ",
    "General ", "Modern ", "Comparative ", "Molecular ", "Social ", "Marine ", "Quantitative ",
    "European ", "Pacific ", "Nordic ", "Pure and Applied ", "Historical ", "International "
  };

  private static final Pattern BIOMEDICAL =
      Pattern.compile("Medicine|Biology|Genetics|Nutrition|Psychology|Clinical|Molecular");

  private final Venue[] journals;
  private final Venue[] conferences;

  /** From the clean world's names, each with "Simulat" in it. */
  Venues(List<String> names) {
    journals = new Venue[names.size() * BRANCHES.length];
    conferences = new Venue[journals.length];
    for (int i = 0; i < journals.length; i++) {
      String branch = BRANCHES[i % BRANCHES.length];
      String clean = names.get(i / BRANCHES.length);
      String name =
          clean.contains("Simulated ")
              ? clean.replace("Simulated ", "Simulated " + branch)
              : clean.replace(": ", ": " + branch);
      String subject = branch + clean.substring(clean.lastIndexOf(' ') + 1);
      Randomness random = Randomness.of(0, i, 0x76656eL);
      journals[i] = journal(name, subject, random);
      conferences[i] = conference(subject, random);
    }
  }

  /** One of the journals under a clean world's name. */
  Venue journal(int clean, Randomness random) {
    return journals[clean * BRANCHES.length + random.below(BRANCHES.length)];
  }

  Venue conference(int clean, Randomness random) {
    return conferences[clean * BRANCHES.length + random.below(BRANCHES.length)];
  }

  private static Venue journal(String name, String subject, Randomness random) {
    return new Venue(
        name,
        random.chance(0.5)
            ? "Simulated Communications in " + subject
            : "Bulletin of the Simulated Society of " + subject,
        false,
        1950 + random.below(60),
        random.chance(0.85) ? 2 + random.below(23) : 0,
        random.chance(0.38),
        BIOMEDICAL.matcher(name).find(),
        issn(random),
        issn(random));
  }

  private static Venue conference(String subject, Randomness random) {
    return new Venue(
        "Simulated Conference on " + subject + (random.chance(0.3) ? " and Its Uses" : ""),
        "Lecture Notes in Simulated " + subject.substring(subject.lastIndexOf(' ') + 1),
        true,
        1970 + random.below(40),
        0,
        random.chance(0.2),
        BIOMEDICAL.matcher(subject).find(),
        issn(random),
        issn(random));
  }

  /** Eight characters with a right check digit. */
  private static String issn(Randomness random) {
    String digits = Integer.toString(1_000_000 + random.below(9_000_000));
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (8 - i);
    }
    int check = (11 - sum % 11) % 11;
    return digits + (check == 10 ? "X" : Integer.toString(check));
  }
}
