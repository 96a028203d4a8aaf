package org.entente.statistics;

/**
 * The test that several coefficients are all 0.
 *
 * @param statistic F
 * @param numerator degrees of freedom: coefficients that are tested, count
 * @param denominator degrees of freedom: clusters less 1
 * @param pValue the probability of so large an F if all are 0
 */
public record WaldTest(double statistic, int numerator, int denominator, double pValue) {}
