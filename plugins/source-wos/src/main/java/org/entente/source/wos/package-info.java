/** Reads what the Web of Science exports: tagged text and tab-delimited files. */
@NullMarked
package org.entente.source.wos;

import org.jspecify.annotations.NullMarked;
