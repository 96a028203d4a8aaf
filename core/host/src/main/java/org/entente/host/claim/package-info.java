/** Whether what a text says holds on a dataset. */
@NullMarked
package org.entente.host.claim;

import org.jspecify.annotations.NullMarked;
