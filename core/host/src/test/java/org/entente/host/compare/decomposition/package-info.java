/** Tests of the decomposition of a difference between two databases. */
@NullMarked
package org.entente.host.compare.decomposition;

import org.jspecify.annotations.NullMarked;
