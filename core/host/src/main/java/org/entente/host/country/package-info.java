/** Addresses to countries, as data tables with versions. */
@NullMarked
package org.entente.host.country;

import org.jspecify.annotations.NullMarked;
