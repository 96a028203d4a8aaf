/** Tests of harvesting, against a server on loopback. */
@NullMarked
package org.entente.host.harvest;

import org.jspecify.annotations.NullMarked;
