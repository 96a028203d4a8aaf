@NullMarked
package org.entente.app.cli;

import org.jspecify.annotations.NullMarked;
