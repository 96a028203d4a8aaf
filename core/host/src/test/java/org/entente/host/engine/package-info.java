/** Tests of the room. */
@NullMarked
package org.entente.host.engine;

import org.jspecify.annotations.NullMarked;
