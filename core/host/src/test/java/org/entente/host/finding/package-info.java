/** Tests of the room. */
@NullMarked
package org.entente.host.finding;

import org.jspecify.annotations.NullMarked;
