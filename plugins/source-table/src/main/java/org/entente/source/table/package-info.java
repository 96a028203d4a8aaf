/** Reads tables of figures in the columns that Entente itself writes. */
@NullMarked
package org.entente.source.table;

import org.jspecify.annotations.NullMarked;
