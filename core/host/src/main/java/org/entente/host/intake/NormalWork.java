package org.entente.host.intake;

import java.util.List;
import org.entente.host.intake.PlaceNames.Place;
import org.entente.model.Work;
import org.jspecify.annotations.Nullable;

/**
 * A work with everything that the host adds to it.
 *
 * @param key the source's key, or {@code ~} and a digest of the content where it gives none
 * @param year the publication year, else the early-access year
 * @param documentTypes the source's own words joined by {@code "; "}
 * @param addresses what is known of each of the work's addresses, in their order
 * @param countries each country of the work once, in order of address
 * @param unresolved addresses without a country, count
 * @param correspondences where each of the work's addresses for correspondence lies, in their order
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
    List<NormalAddress> addresses,
    List<String> countries,
    int unresolved,
    List<Place> correspondences) {}
