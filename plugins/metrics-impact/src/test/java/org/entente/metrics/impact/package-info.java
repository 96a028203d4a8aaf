/** Tests of the impact metrics. */
@NullMarked
package org.entente.metrics.impact;

import org.jspecify.annotations.NullMarked;
