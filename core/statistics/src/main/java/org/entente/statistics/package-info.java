/** Regressions, their errors, and intervals: plain numbers in, plain numbers out. */
@NullMarked
package org.entente.statistics;

import org.jspecify.annotations.NullMarked;
