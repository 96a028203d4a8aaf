/** The command line: one class a command. */
@NullMarked
package org.entente.app.cli;

import org.jspecify.annotations.NullMarked;
