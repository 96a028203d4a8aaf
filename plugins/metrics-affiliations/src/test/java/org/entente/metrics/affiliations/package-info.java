/** Tests of the affiliation metrics. */
@NullMarked
package org.entente.metrics.affiliations;

import org.jspecify.annotations.NullMarked;
