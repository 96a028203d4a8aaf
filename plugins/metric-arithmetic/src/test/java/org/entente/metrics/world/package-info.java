/** Worlds of works for the tests of metrics, and the published view of them. */
@NullMarked
package org.entente.metrics.world;

import org.jspecify.annotations.NullMarked;
