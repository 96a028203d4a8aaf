/**
 * Metrics of who has which address: authors in two countries, works that are international only
 * through them, and who leads a joint work.
 */
@NullMarked
package org.entente.metrics.affiliations;

import org.jspecify.annotations.NullMarked;
