package org.entente.host.intake;

import java.util.List;
import org.entente.model.Work;
import org.jspecify.annotations.Nullable;

/**
 * A work with everything that the host adds to it.
 *
 * @param key the source's key, or {@code ~} and a digest of the content where it gives none
 * @param year the publication year, else the early-access year
 * @param documentTypes the source's own words joined by {@code "; "}
 * @param addressCountries the country of each of the work's addresses, null where unresolved
 * @param countries each country of the work once, in order of address
 * @param unresolved addresses without a country, count
 */
record NormalWork(
    Work work,
    String key,
    @Nullable String doi,
    @Nullable String pmid,
    @Nullable String title,
    @Nullable Integer year,
    @Nullable String documentType,
    @Nullable String documentTypes,
    @Nullable String language,
    @Nullable String venue,
    List<@Nullable String> addressCountries,
    List<String> countries,
    int unresolved) {}
