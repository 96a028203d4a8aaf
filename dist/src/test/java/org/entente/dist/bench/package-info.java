/** Benchmarks: programs, not tests; the profile {@code bench} runs them. */
@NullMarked
package org.entente.dist.bench;

import org.jspecify.annotations.NullMarked;
