package org.entente.statistics;

/** The two ends of a 95 % interval. */
public record Limits(double lower, double upper) {}
