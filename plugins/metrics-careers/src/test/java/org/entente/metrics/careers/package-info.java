/** Metrics of authors' careers. */
@NullMarked
package org.entente.metrics.careers;

import org.jspecify.annotations.NullMarked;
