package org.entente.spi;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class HeadTest {

  private static Head head(byte[] bytes, Charset guess) {
    return new Head(
        bytes,
        true,
        guess,
        new InputFile() {
          @Override
          public String name() {
            return "head";
          }

          @Override
          public InputStream open() {
            return new ByteArrayInputStream(bytes);
          }
        });
  }

  @Test
  void theByteOrderMarkIsNoText() {
    for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
      assertEquals("Zoë", head("\uFEFFZoë".getBytes(charset), charset).text(), charset.name());
      assertEquals("Zoë", head("Zoë".getBytes(charset), charset).text(), charset.name());
      assertEquals("", head("\uFEFF".getBytes(charset), charset).text(), charset.name());
      assertEquals("", head(new byte[0], charset).text(), charset.name());
    }
  }

  @Test
  void aMarkOfAnotherCharacterSetIsText() {
    Charset windows = Charset.forName("windows-1252");
    assertEquals("ÿþa", head("ÿþa".getBytes(windows), windows).text());
  }

  @Test
  void aCharacterThatIsCutDoesNotThrow() {
    byte[] cut = {'a', (byte) 0xC3};
    assertEquals("a\uFFFD", head(cut, UTF_8).text());
  }

  @Test
  void beginnings() {
    Head head = head(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'P', 'T'}, UTF_8);
    assertTrue(head.startsWith());
    assertTrue(head.startsWith(0xEF, 0xBB, 0xBF));
    assertTrue(head.startsWith(0xEF, 0xBB, 0xBF, 'P', 'T'));
    assertFalse(head.startsWith(0xEF, 0xBB, 0xBF, 'P', 'T', ' '));
    assertFalse(head.startsWith('P', 'T'));
  }
}
