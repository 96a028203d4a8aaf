package org.entente.host.claim;

/**
 * What a dataset says of a claim.
 *
 * @param dataset empty where none of those given could be asked
 * @param figure what was found, with what it is made of; empty where nothing was
 * @param why the verdict's reason, a sentence
 * @param remark something to point out, such as a percentage that can only be percentage points;
 *     empty where there is nothing
 */
public record CheckedClaim(
    Claim claim, String dataset, Verdict verdict, String figure, String why, String remark) {}
