/** The conformance kit: what a plugin's tests extend. */
@NullMarked
package org.entente.kit;

import org.jspecify.annotations.NullMarked;
