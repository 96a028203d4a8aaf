/**
 * What databases do to the bibliographic description of a publication: titles, names, venues,
 * numberings and identifiers that differ between two records of one publication, and different
 * publications that look alike. How often is said in {@code rates.tsv}, with the reasons. The noise
 * knows publications by {@link org.entente.app.simulate.noise.Facts} alone and touches nothing that
 * the truth counts, except years where these may move.
 */
@NullMarked
package org.entente.app.simulate.noise;

import org.jspecify.annotations.NullMarked;
