/**
 * Reads what InCites Benchmarking &amp; Analytics exports: indicator tables as observations,
 * document lists as works.
 */
@NullMarked
package org.entente.source.incites;

import org.jspecify.annotations.NullMarked;
