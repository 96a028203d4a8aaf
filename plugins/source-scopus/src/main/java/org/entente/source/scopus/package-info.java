/** Reads Scopus CSV exports of all known layouts. */
@NullMarked
package org.entente.source.scopus;

import org.jspecify.annotations.NullMarked;
