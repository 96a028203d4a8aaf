/** Tests of the tables plugin. */
@NullMarked
package org.entente.source.table;

import org.jspecify.annotations.NullMarked;
