/** Tests of the InCites plugin. */
@NullMarked
package org.entente.source.incites;

import org.jspecify.annotations.NullMarked;
