@NullMarked
package org.entente.host.link;

import org.jspecify.annotations.NullMarked;
