/** Tests of the metrics of partners. */
@NullMarked
package org.entente.metrics.partners;

import org.jspecify.annotations.NullMarked;
