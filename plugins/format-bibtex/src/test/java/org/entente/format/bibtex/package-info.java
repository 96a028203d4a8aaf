@NullMarked
package org.entente.format.bibtex;

import org.jspecify.annotations.NullMarked;
