package org.entente.app.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.entente.app.simulate.base.Randomness;
import org.junit.jupiter.api.Test;

class PartnerDealTest {

  @Test
  void everyPartnerGetsItsCountAndNoWorkIsWithoutPartners() {
    int[] wanted = new int[Geography.size()];
    wanted[1] = 50;
    wanted[2] = 40;
    wanted[3] = 20;
    wanted[4] = 15;
    wanted[5] = 10;
    wanted[6] = 5;
    wanted[7] = 1;
    int[] left = wanted.clone();

    long[] sets = PartnerDeal.deal(100, left, Randomness.of(1, 2, 3));

    assertEquals(100, sets.length);
    assertEquals(0, Arrays.stream(left).sum());
    int[] dealt = new int[wanted.length];
    for (long set : sets) {
      assertTrue(set != 0);
      for (int i = 0; i < dealt.length; i++) {
        dealt[i] += (int) (set >>> i & 1);
      }
    }
    assertTrue(Arrays.equals(wanted, dealt), Arrays.toString(dealt));
  }

  @Test
  void whatCannotBeDealtIsLeft() {
    int[] left = new int[Geography.size()];
    left[1] = 7;

    long[] sets = PartnerDeal.deal(3, left, Randomness.of(1, 2, 3));

    assertEquals(4, left[1]);
    assertTrue(Arrays.equals(new long[] {2, 2, 2}, sets));
  }
}
