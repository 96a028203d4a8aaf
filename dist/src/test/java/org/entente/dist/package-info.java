/** The program as its users run it: from the unpacked distribution. */
@NullMarked
package org.entente.dist;

import org.jspecify.annotations.NullMarked;
