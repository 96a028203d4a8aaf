/** Runs a metric in a scope and keeps the observations. */
@NullMarked
package org.entente.host.measure;

import org.jspecify.annotations.NullMarked;
