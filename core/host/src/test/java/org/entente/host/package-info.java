/** Tests of the host as a whole. */
@NullMarked
package org.entente.host;

import org.jspecify.annotations.NullMarked;
