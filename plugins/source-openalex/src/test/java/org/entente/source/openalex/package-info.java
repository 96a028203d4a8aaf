@NullMarked
package org.entente.source.openalex;

import org.jspecify.annotations.NullMarked;
