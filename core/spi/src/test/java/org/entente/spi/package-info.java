/** Tests of the boundary itself. */
@NullMarked
package org.entente.spi;

import org.jspecify.annotations.NullMarked;
