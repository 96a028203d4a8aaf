@NullMarked
package org.entente.app.scaffold;

import org.jspecify.annotations.NullMarked;
