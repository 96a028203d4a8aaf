/** Tests of checking claims. */
@NullMarked
package org.entente.host.claim;

import org.jspecify.annotations.NullMarked;
