package org.entente.host.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What takes secrets out of everything that is shown or kept. */
class SecretsTest {

  private static final Secrets SECRETS =
      new Secrets(Map.of("api-key", "a/b é$1", "token", "a/b", "none", ""));

  @Test
  void aSecretIsTakenOutInEveryFormThatItHasInAnAddress() {
    assertEquals(
        "*** *** *** *** *** ***",
        SECRETS.redact("a/b é$1 a%2Fb+%C3%A9%241 a%2fb%20%c3%a9%241 a\\/b é$1 a/b a%2Fb"));
    assertEquals("nothing here", SECRETS.redact("nothing here"));
    assertEquals("nothing", Secrets.NONE.redact("nothing"));
  }

  @Test
  void aBodyWithoutSecretsIsTheVeryBody() {
    byte[] clean = {0, -1, 'a', '/'};
    assertSame(clean, SECRETS.redact(clean));
    assertArrayEquals("x***y".getBytes(UTF_8), SECRETS.redact("xa/b é$1y".getBytes(UTF_8)));
  }

  @Test
  void whatIsConcealedIsRevealedByTheSameSecretsAlone() {
    String cursor = "c=a%2Fb+%C3%A9%241&a/b&a/b é$1$0\\";
    String concealed = SECRETS.conceal(cursor);
    assertFalse(concealed.contains("a/b"));
    assertFalse(concealed.contains("a%2Fb"));
    assertEquals(cursor, SECRETS.reveal(concealed));
    assertEquals(
        "c=other", new Secrets(Map.of("api-key", "other")).reveal(SECRETS.conceal("c=a/b é$1")));
    assertEquals(concealed, Secrets.NONE.reveal(concealed));
  }

  @Test
  void causesAreTold() {
    IOException cause = new IOException("at a%2Fb");
    cause.addSuppressed(new IllegalStateException("a/b"));
    Throwable told = SECRETS.redact(new IllegalArgumentException("a/b", cause));
    assertEquals("java.lang.IllegalArgumentException: ***", told.toString());
    assertFalse(HarvestBench.everything(told).contains("a/b"));
    assertFalse(HarvestBench.everything(told).contains("a%2Fb"));
    assertEquals(
        true, HarvestBench.everything(told).contains("Caused by: java.io.IOException: at ***"));
  }
}
