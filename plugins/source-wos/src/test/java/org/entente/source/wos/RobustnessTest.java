package org.entente.source.wos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.entente.spi.InputFile;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

/** Streams that give their bytes in pieces, and bytes that are nothing at all. */
class RobustnessTest {

  @Test
  void piecesOfAnySizeMakeNoDifference() {
    byte[] bytes = manyRecords(40).getBytes(StandardCharsets.UTF_8);
    Recorded expected = Recorded.read(bytes);
    assertEquals(40, expected.works.size());
    for (int seed = 0; seed < 50; seed++) {
      Recorded read = Recorded.read(inPieces(bytes, new Random(seed)), Integer.MAX_VALUE);
      assertEquals(expected.works, read.works, "seed " + seed);
      assertEquals(expected.locations, read.locations, "seed " + seed);
    }
  }

  @Test
  void recordsThatCrossTheWindow() {
    // Records of some 400 kB, longer than the first window.
    StringBuilder text = new StringBuilder("FN Clarivate Analytics Web of Science\r\nVR 1.0\r\n");
    for (int i = 0; i < 12; i++) {
      text.append("PT J\r\nAU A, B\r\nAF A, Bob\r\nTI Work ").append(i).append("\r\nCR ");
      for (int j = 0; j < 9_000 + 700 * i; j++) {
        text.append("   Somebody A, 2001, INVENTED J, V1, P1\r\n");
      }
      text.append("C1 [A, Bob] Univ ").append(i).append(", Chile.\r\n");
      text.append("UT WOS:00000000000").append(1000 + i).append("\r\nER\r\n\r\n");
    }
    Recorded read = Recorded.read(text.append("EF\r\n").toString());
    assertEquals(12, read.works.size());
    long line = 3;
    for (int i = 0; i < 12; i++) {
      assertEquals("Work " + i, read.works.get(i).title());
      assertEquals("A, Bob", read.works.get(i).authorships().get(0).name());
      assertEquals("Univ " + i, read.works.get(i).affiliations().get(0).organisation());
      assertEquals(line, read.locations.get(i).line());
      line += 9_000 + 700 * i + 8;
    }
  }

  @Test
  void anyBytesEndInWorksRejectsOrASentence() {
    Random random = new Random(1);
    byte[] model = manyRecords(3).getBytes(StandardCharsets.UTF_8);
    String alphabet = "\t\n\r \"[];:,.()0A\u00e9PTERUCF1\uFEFF";
    for (int round = 0; round < 3_000; round++) {
      byte[] bytes;
      if (round % 3 == 0) {
        bytes = new byte[random.nextInt(400)];
        random.nextBytes(bytes);
      } else if (round % 3 == 1) {
        bytes = model.clone();
        for (int i = 0; i < 20; i++) {
          bytes[random.nextInt(bytes.length)] =
              (byte) alphabet.charAt(random.nextInt(alphabet.length()));
        }
      } else {
        StringBuilder text = new StringBuilder("PT\tAU\tAF\tC1\tRP\tUT\tTI\n");
        for (int i = 0; i < 300; i++) {
          text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      }
      InputFile file = Recorded.file("random", bytes);
      for (String format : new String[] {WebOfScience.TAGGED, WebOfScience.TAB}) {
        readAnything(file, format);
      }
      Recorded.read(bytes);
    }
  }

  private static void readAnything(InputFile file, String format) {
    try {
      new WebOfScience().read(file, format, Recorded.nowhere());
    } catch (SourceException e) {
      assertTrue(e.getMessage() != null && e.getMessage().endsWith("."), e.getMessage());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String manyRecords(int count) {
    StringBuilder text = new StringBuilder("FN Clarivate Analytics Web of Science\r\nVR 1.0\r\n");
    for (int i = 0; i < count; i++) {
      text.append("PT J\r\nAU Aé, B\r\n   C, D\r\nAF Aé, Bob\r\n   C, Dan\r\nTI Work\r\n   ")
          .append(i)
          .append("\r\nC1 [Aé, Bob; C, Dan] Univ X, Chile.\r\n   [C, Dan] Univ Y, Peru.\r\n")
          .append(
              "RP C, D (corresponding author), Univ Y, Peru.\r\nOI C, Dan/0000-1\r\nPY 2001\r\n")
          .append("UT WOS:00000000000")
          .append(1000 + i)
          .append("\r\nER\r\n\r\n");
    }
    return text.append("EF\r\n").toString();
  }

  private static InputFile inPieces(byte[] bytes, Random random) {
    return new InputFile() {
      @Override
      public String name() {
        return "test.txt";
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes) {
          @Override
          public int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(9)));
          }
        };
      }
    };
  }
}
