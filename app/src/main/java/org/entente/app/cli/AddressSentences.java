package org.entente.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.host.library.AddressSummary;

/** What a dataset's addresses can and cannot say, in sentences. */
final class AddressSentences {

  private AddressSentences() {}

  static List<String> of(AddressSummary s) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        number(s.worksWithAddress())
            + " of "
            + number(s.works())
            + " works have an address"
            + share(s.worksWithAddress(), s.works())
            + ".");
    if (s.authorships() > 0) {
      sentences.add(
          number(s.authorshipsTied())
              + " of the "
              + number(s.authorships())
              + " authorships of these works are tied to an address"
              + share(s.authorshipsTied(), s.authorships())
              + "; of "
              + number(s.worksTied())
              + " works every author is. What is asked of authors' countries can be said of tied"
              + " authors only.");
    }
    if (s.correspondences() > 0) {
      sentences.add(
          "Of "
              + number(s.correspondences())
              + " addresses for correspondence the author is known of "
              + number(s.correspondencesTied())
              + share(s.correspondencesTied(), s.correspondences())
              + ".");
    }
    if (s.statedBeside() > 0) {
      sentences.add(
          "Beside "
              + number(s.statedBeside())
              + " addresses the source states a country of its own: "
              + number(s.differing())
              + " of them say another themselves (--differences lists them), and "
              + number(s.silent())
              + " say none. --countries-from chooses which counts.");
    }
    return sentences;
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * part / whole);
  }
}
