package org.entente.host.link;

import org.jspecify.annotations.Nullable;

/**
 * A work of a pair as its database describes it, for somebody who looks whether two are one.
 *
 * @param year null where it has none
 * @param authors the first authors, joined by {@code "; "}
 * @param place volume, issue and page, as far as they are known
 */
public record LinkedWork(
    String key,
    String doi,
    String pmid,
    String title,
    @Nullable Integer year,
    String authors,
    String venue,
    String place,
    String documentType) {}
