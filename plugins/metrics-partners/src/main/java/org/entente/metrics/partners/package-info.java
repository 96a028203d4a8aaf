/**
 * Metrics of a country's partners: each a definition, a query over the published view, and the
 * arithmetic after it.
 */
@NullMarked
package org.entente.metrics.partners;

import org.jspecify.annotations.NullMarked;
