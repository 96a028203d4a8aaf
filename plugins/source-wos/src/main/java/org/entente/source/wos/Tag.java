package org.entente.source.wos;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tags whose values become part of a work. All others (abstract, references, publisher and so
 * on, most of the bytes of a file) are passed over without being decoded. {@code PA} and {@code EM}
 * are among those on purpose: the publisher's address and e-mail addresses are no addresses of
 * authors.
 */
enum Tag {
  AU,
  AF,
  C1,
  RP,
  RI,
  OI,
  TI,
  SO,
  LA,
  DT,
  DI,
  PM,
  PY,
  EA,
  EY,
  TC,
  Z9,
  UT,
  VL,
  IS,
  BP,
  AR,
  SN,
  EI;

  static final int COUNT = values().length;

  /** All tags that the exports use, so that a line of something else is not taken for a record. */
  private static final Set<String> KNOWN =
      Set.of(
          ("PT AU AF BA BF CA GP BE TI SO SE BS LA DT CT CY CL SP HO DE ID AB C1 C3 RP EM RI OI FU"
                  + " FP FX CR NR TC Z9 U1 U2 PU PI PA SN EI BN J9 JI PD PY VL IS SI PN SU MA BP EP"
                  + " AR DI DL D2 EA EY PG P2 WC WE SC GA PM UT OA HC HP DA X1 Y1 Z1 FT AE Z2 Z3 S1"
                  + " X4 Y4 Z4 AK Z8 ZB ZS ZR ZA")
              .split(" "));

  private static final byte[] SLOTS = new byte[1 << 16];

  private static final Map<String, Tag> BY_NAME = new HashMap<>();

  static {
    Arrays.fill(SLOTS, (byte) -2);
    for (String name : KNOWN) {
      SLOTS[code(name)] = -1;
    }
    for (Tag tag : values()) {
      BY_NAME.put(tag.name(), tag);
      SLOTS[code(tag.name())] = (byte) tag.slot();
    }
  }

  /** The tag of a column's name, null where it is passed over. */
  static @Nullable Tag of(String column) {
    return BY_NAME.get(column);
  }

  /** The tag's place in a record's values, from 0. */
  @SuppressWarnings("EnumOrdinal") // The place means nothing outside a running program.
  int slot() {
    return ordinal();
  }

  /** A tag's two letters as one number. */
  static int code(String name) {
    return code(name.charAt(0), name.charAt(1));
  }

  static int code(int first, int second) {
    return (first & 0xFF) << 8 | (second & 0xFF);
  }

  /** The slot of the tag with this code; -1 for a tag to pass over, -2 for no known tag. */
  static int slot(int code) {
    return SLOTS[code];
  }
}
