@NullMarked
package org.entente.app.simulate;

import org.jspecify.annotations.NullMarked;
