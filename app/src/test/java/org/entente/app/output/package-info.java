@NullMarked
package org.entente.app.output;

import org.jspecify.annotations.NullMarked;
