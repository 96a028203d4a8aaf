package org.entente.app.simulate.noise;

import java.util.List;
import java.util.function.IntPredicate;
import org.entente.app.simulate.base.Randomness;
import org.jspecify.annotations.Nullable;

/** Which publications of a block look like which; none is in two pairs. */
final class TrapPlan {

  private static final int NOBODY = -1;

  private final List<Facts> facts;
  private final Randomness random;
  private final @Nullable Trap[] traps;
  private final @Nullable Trap[] leads;
  private final int[] leaders;

  private TrapPlan(List<Facts> facts, Randomness random) {
    this.facts = facts;
    this.random = random;
    this.traps = new Trap[facts.size()];
    this.leads = new Trap[facts.size()];
    this.leaders = new int[facts.size()];
  }

  static TrapPlan of(List<Facts> facts, Randomness random) {
    TrapPlan plan = new TrapPlan(facts, random);
    for (int i = 0; i < facts.size(); i++) {
      plan.leaders[i] = NOBODY;
    }
    for (int i = 0; i < facts.size(); i++) {
      if (plan.free(i)) {
        plan.plan(i);
      }
    }
    return plan;
  }

  /** What the publication is to its leader, null for nothing. */
  @Nullable Trap trap(int i) {
    return traps[i];
  }

  /** What another is to it. */
  @Nullable Trap leads(int i) {
    return leads[i];
  }

  /** The publication that it looks like, -1 for none. */
  int leader(int i) {
    return leaders[i];
  }

  private boolean free(int i) {
    return traps[i] == null && leads[i] == null;
  }

  private void plan(int i) {
    Facts own = facts.get(i);
    int year = own.year();
    switch (own.kind()) {
      case ARTICLE -> {
        double draw = random.unit();
        if ((draw -= rate(Rate.TRAP_PART, year)) < 0) {
          pair(i, Trap.PART, j -> article(j) && within(year - year(j), 0, 1));
        } else if ((draw -= rate(Rate.TRAP_SEQUEL, year)) < 0) {
          pair(i, Trap.SEQUEL, j -> article(j) && within(year - year(j), 0, 2));
        } else if (draw < rate(Rate.TRAP_REPRINT, year)) {
          pair(i, Trap.REPRINT, j -> article(j) && within(year - year(j), 0, 3));
        }
      }
      case CONFERENCE -> {
        if (Rate.TRAP_CONFERENCE_VERSION.happens(year, random)) {
          pair(i, Trap.CONFERENCE_VERSION, j -> article(j) && within(year(j) - year, 0, 2));
        }
      }
      case LETTER -> {
        double draw = random.unit();
        if ((draw -= rate(Rate.TRAP_COMMENT, year)) < 0) {
          pair(i, Trap.COMMENT, j -> article(j) && within(year - year(j), 0, 1));
        } else if (draw < rate(Rate.TRAP_REPLY, year)) {
          pair(i, Trap.REPLY, j -> article(j) && within(year - year(j), 0, 1));
        }
      }
      case CORRECTION -> {
        if (Rate.TRAP_CORRECTION.happens(year, random)) {
          pair(i, Trap.CORRECTION, j -> article(j) && within(year - year(j), 0, 1));
        }
      }
      default -> planOther(i, own.kind(), year);
    }
  }

  private void planOther(int i, Kind kind, int year) {
    if (Rate.TRAP_SERIES.happens(year, random)) {
      pair(i, Trap.SERIES, j -> facts.get(j).kind() == kind && year(j) != year);
    } else if (Rate.TRAP_SAME_VOLUME.happens(year, random)) {
      pair(i, Trap.SAME_VOLUME, j -> facts.get(j).kind() == kind && year(j) == year);
    } else if (Rate.TRAP_GENERIC_TITLE.happens(year, random)) {
      traps[i] = Trap.GENERIC_TITLE;
    }
  }

  private static double rate(Rate rate, int year) {
    return rate.in(Database.WOS, year);
  }

  private boolean article(int j) {
    return facts.get(j).kind() == Kind.ARTICLE;
  }

  private int year(int j) {
    return facts.get(j).year();
  }

  private static boolean within(int value, int least, int most) {
    return least <= value && value <= most;
  }

  private void pair(int i, Trap trap, IntPredicate like) {
    int size = facts.size();
    int start = random.below(size);
    for (int step = 0; step < size; step++) {
      int j = (start + step) % size;
      if (j != i && free(j) && like.test(j)) {
        traps[i] = trap;
        leads[j] = trap;
        leaders[i] = j;
        return;
      }
    }
  }
}
