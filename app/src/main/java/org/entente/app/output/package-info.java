/**
 * What leaves the program: the CSV and JSON forms of the contracts, the same on the command line
 * and over REST.
 */
@NullMarked
package org.entente.app.output;

import org.jspecify.annotations.NullMarked;
