package org.entente.host.library;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Names for folders: when they were made, and enough chance that no two are the same. */
final class Identifiers {

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private Identifiers() {}

  static String next() {
    byte[] chance = new byte[8];
    CHANCE.nextBytes(chance);
    return WHEN.format(Clock.systemUTC().instant().atOffset(ZoneOffset.UTC))
        + "-"
        + HexFormat.of().formatHex(chance);
  }
}
