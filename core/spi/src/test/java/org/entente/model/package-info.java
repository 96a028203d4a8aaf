/** Tests of the records that cross the boundary. */
@NullMarked
package org.entente.model;

import org.jspecify.annotations.NullMarked;
