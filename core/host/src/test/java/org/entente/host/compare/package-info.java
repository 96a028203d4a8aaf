@NullMarked
package org.entente.host.compare;

import org.jspecify.annotations.NullMarked;
