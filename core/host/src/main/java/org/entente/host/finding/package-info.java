/** What is said of a series of observations: peaks, falls, first declines. */
@NullMarked
package org.entente.host.finding;

import org.jspecify.annotations.NullMarked;
