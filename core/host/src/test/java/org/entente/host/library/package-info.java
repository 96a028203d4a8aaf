/** Tests of the library folder. */
@NullMarked
package org.entente.host.library;

import org.jspecify.annotations.NullMarked;
