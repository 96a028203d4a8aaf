/** OpenAlex: what its API, its snapshot and its web page give out, and the harvest of its API. */
@NullMarked
package org.entente.source.openalex;

import org.jspecify.annotations.NullMarked;
