/** Tests of the room. */
@NullMarked
package org.entente.host.measure;

import org.jspecify.annotations.NullMarked;
