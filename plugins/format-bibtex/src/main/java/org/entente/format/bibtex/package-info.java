/** BibTeX as exports have it; no plugin, but carried by those that read it. */
@NullMarked
package org.entente.format.bibtex;

import org.jspecify.annotations.NullMarked;
