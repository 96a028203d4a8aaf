/**
 * Metrics of international collaboration: each a definition, a query over the published view, and
 * the arithmetic after it.
 */
@NullMarked
package org.entente.metrics.collaboration;

import org.jspecify.annotations.NullMarked;
