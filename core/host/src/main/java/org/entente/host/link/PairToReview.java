package org.entente.host.link;

/** Two works that may be the same publication, with what both databases say of them. */
public record PairToReview(Link link, LinkedWork a, LinkedWork b) {}
