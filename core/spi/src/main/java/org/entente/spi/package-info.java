/** The interfaces of the plugin boundary: what a plugin implements and what the host gives it. */
@NullMarked
package org.entente.spi;

import org.jspecify.annotations.NullMarked;
