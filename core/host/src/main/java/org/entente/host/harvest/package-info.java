/**
 * Harvests web APIs page by page: the loop, the pace, the retries and the point to resume at; what
 * a page means is the source's business, and the importer reads what was harvested.
 */
@NullMarked
package org.entente.host.harvest;

import org.jspecify.annotations.NullMarked;
