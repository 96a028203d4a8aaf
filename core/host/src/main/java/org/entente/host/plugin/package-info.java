/** Finds, checks, loads and reports plugins. */
@NullMarked
package org.entente.host.plugin;

import org.jspecify.annotations.NullMarked;
