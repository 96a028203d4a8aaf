/** Tests of the country rules, on invented addresses and on labelled real ones. */
@NullMarked
package org.entente.host.country;

import org.jspecify.annotations.NullMarked;
