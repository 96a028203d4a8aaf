/** Tests of the studies at hand. */
@NullMarked
package org.entente.app.study;

import org.jspecify.annotations.NullMarked;
