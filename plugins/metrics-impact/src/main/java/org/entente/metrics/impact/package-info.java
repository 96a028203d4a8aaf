/**
 * Metrics of citations: how often a country's works are cited, and how many are among the most
 * cited.
 */
@NullMarked
package org.entente.metrics.impact;

import org.jspecify.annotations.NullMarked;
