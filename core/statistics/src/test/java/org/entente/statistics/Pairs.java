package org.entente.statistics;

/** The pairs of which {@code reference.py} gives the reference values. */
final class Pairs {

  private Pairs() {}

  static double[][] named(String name) {
    return switch (name) {
      // Peak expiratory flow by two meters, printed by Bland and Altman (1986).
      case "meters" ->
          new double[][] {
            {494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427},
            {512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451}
          };
      case "shares" ->
          new double[][] {
            {0.21, 0.22, 0.235, 0.24, 0.252, 0.266, 0.26, 0.249, 0.23, 0.21, 0.194},
            {0.19, 0.2, 0.21, 0.222, 0.23, 0.245, 0.247, 0.236, 0.22, 0.201, 0.19}
          };
      case "tied" ->
          new double[][] {{10, 9, 9, 7, 5, 5, 5, 2, 1, 0}, {8, 10, 9, 9, 4, 5, 5, 1, 1, 2}};
      case "against" -> new double[][] {{1, 2, 3, 4, 6}, {9, 8, 8, 5, 1}};
      default -> throw new IllegalArgumentException(name);
    };
  }
}
