/** Exact fractions, the making of observations, and queries that stand as files. */
@NullMarked
package org.entente.metrics.arithmetic;

import org.jspecify.annotations.NullMarked;
