@NullMarked
package org.entente.source.scopus;

import org.jspecify.annotations.NullMarked;
