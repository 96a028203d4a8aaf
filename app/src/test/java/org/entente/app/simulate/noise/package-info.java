@NullMarked
package org.entente.app.simulate.noise;

import org.jspecify.annotations.NullMarked;
