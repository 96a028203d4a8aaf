/**
 * What metrics share: exact fractions, works by year, the making of observations, queries as files.
 */
@NullMarked
package org.entente.metrics.arithmetic;

import org.jspecify.annotations.NullMarked;
