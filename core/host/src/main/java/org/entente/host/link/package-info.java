/** Which works of two datasets are the same publication. */
@NullMarked
package org.entente.host.link;

import org.jspecify.annotations.NullMarked;
