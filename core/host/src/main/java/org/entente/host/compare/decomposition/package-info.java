/** Why two databases give different values of one metric. */
@NullMarked
package org.entente.host.compare.decomposition;

import org.jspecify.annotations.NullMarked;
