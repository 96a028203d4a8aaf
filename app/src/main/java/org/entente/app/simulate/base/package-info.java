/** What the simulated world and its noise both stand on: chance and tables. */
@NullMarked
package org.entente.app.simulate.base;

import org.jspecify.annotations.NullMarked;
