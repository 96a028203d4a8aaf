/**
 * A simulated world of publications, written as three databases would export it and with the truth
 * beside it: for the demonstration and for tests at scale. Everything in it is invented; only its
 * shape follows published figures.
 */
@NullMarked
package org.entente.app.simulate;

import org.jspecify.annotations.NullMarked;
