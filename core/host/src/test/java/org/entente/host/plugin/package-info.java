/** Tests of the plugin host. */
@NullMarked
package org.entente.host.plugin;

import org.jspecify.annotations.NullMarked;
