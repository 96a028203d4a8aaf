/** Writes the projects that an author of a plugin starts from. */
@NullMarked
package org.entente.app.scaffold;

import org.jspecify.annotations.NullMarked;
