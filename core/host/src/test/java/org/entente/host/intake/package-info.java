/** Tests of the way of an export file into the library. */
@NullMarked
package org.entente.host.intake;

import org.jspecify.annotations.NullMarked;
