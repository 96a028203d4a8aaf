/** Tests of the collaboration metrics. */
@NullMarked
package org.entente.metrics.collaboration;

import org.jspecify.annotations.NullMarked;
