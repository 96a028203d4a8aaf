package org.entente.host.compare;

import java.math.BigDecimal;

/**
 * How many of the links of a comparison a rule made.
 *
 * @param rule such as {@code doi}
 * @param links count, of those of which at least one side is in the question's scope
 * @param share of all of these links, a fraction
 */
public record LinkRule(String rule, long links, BigDecimal share) {}
