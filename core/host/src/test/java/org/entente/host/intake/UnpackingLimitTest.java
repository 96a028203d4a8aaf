package org.entente.host.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class UnpackingLimitTest {

  @Test
  void stopsBeyondTheLimitWithASentence() throws Exception {
    try (InputStream in =
        new UnpackingLimit(new ByteArrayInputStream(new byte[3 << 20]), "bomb.gz", 2L << 20, 0)) {
      IOException stopped = assertThrows(IOException.class, in::readAllBytes);
      assertTrue(
          String.valueOf(stopped.getMessage()).startsWith("bomb.gz unpacks to more than 2 MiB"),
          stopped::toString);
    }
  }

  @Test
  void anOrdinaryFileIsNotTouched() throws Exception {
    try (InputStream in =
        new UnpackingLimit(new ByteArrayInputStream(new byte[3 << 20]), "fine.gz", 10)) {
      assertEquals(3 << 20, in.readAllBytes().length);
    }
  }
}
