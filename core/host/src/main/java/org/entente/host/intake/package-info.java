/**
 * Recognise, read, normalise, write: the way of an export file into the library, and the import
 * report.
 */
@NullMarked
package org.entente.host.intake;

import org.jspecify.annotations.NullMarked;
