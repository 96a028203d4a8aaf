package org.entente.host.link;

/**
 * Two works of two datasets that describe the same publication.
 *
 * @param a the first dataset
 * @param aKey its source's key
 * @param b the second dataset
 * @param bKey its source's key
 * @param rule the rule that matched them, such as {@code doi}
 * @param score 0 to 1
 * @param status {@code accepted}, {@code review} or {@code rejected}
 */
public record Link(
    String a, String aKey, String b, String bKey, String rule, double score, String status) {}
