package org.entente.host.finding;

import java.math.BigDecimal;

/**
 * A difference of two shares. It is no relative change, and the two types keep them from being
 * mixed.
 *
 * @param fraction −0.072 for 7.2 points down
 */
record PercentagePoints(BigDecimal fraction) {}
