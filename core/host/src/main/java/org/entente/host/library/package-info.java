/** The library folder: works as Parquet files, the catalogue in H2, and the commit protocol. */
@NullMarked
package org.entente.host.library;

import org.jspecify.annotations.NullMarked;
