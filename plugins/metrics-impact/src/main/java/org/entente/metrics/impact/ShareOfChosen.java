package org.entente.metrics.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.metrics.arithmetic.Fraction;
import org.entente.model.Bounds;

/**
 * The lowest and the highest mean weight of a set of works some of which may or may not belong to
 * it.
 */
final class ShareOfChosen {

  private static final Comparator<Fraction> SIZE = (a, b) -> a.minus(b).above().signum();

  private record Group(Fraction weight, long works) {}

  private final List<Group> optional = new ArrayList<>();
  private Fraction above = Fraction.ZERO;
  private long below;

  /** Adds works that belong to it for certain. */
  void has(Fraction weight, long works) {
    above = above.plus(weight.times(Fraction.of(works, 1)));
    below += works;
  }

  /** Adds works that may belong to it. */
  void mayHave(Fraction weight, long works) {
    if (works > 0) {
      optional.add(new Group(weight, works));
    }
  }

  /** The bounds; there is some work. */
  Bounds bounds() {
    Comparator<Group> ascending = Comparator.comparing(Group::weight, SIZE);
    return new Bounds(
        extreme(optional.stream().sorted(ascending).toList(), -1).decimal(),
        extreme(optional.stream().sorted(ascending.reversed()).toList(), 1).decimal());
  }

  /** Takes works in as long as each is better than the mean so far. */
  private Fraction extreme(List<Group> bestFirst, int direction) {
    Fraction sum = above;
    Fraction number = Fraction.of(below, 1);
    for (Group group : bestFirst) {
      if (number.isZero() || SIZE.compare(group.weight(), sum.over(number)) * direction > 0) {
        sum = sum.plus(group.weight().times(Fraction.of(group.works(), 1)));
        number = number.plus(Fraction.of(group.works(), 1));
      }
    }
    return sum.over(number);
  }
}
