package org.entente.app.simulate.noise;

import java.util.List;

/**
 * What one database says of a publication, addresses and citations apart. An empty text means that
 * it says nothing.
 *
 * @param year its publication year
 * @param earlyAccess the year of early access, 0 for none
 * @param title as it stands in the file
 * @param order which of the publication's authors it lists, in which order
 * @param names how it writes these, in this order
 * @param inPress whether the record still waits for volume and pages
 */
public record Description(
    int year,
    int earlyAccess,
    String title,
    String language,
    String venue,
    Numbering numbering,
    String doi,
    String pubMedId,
    List<Integer> order,
    List<PersonName> names,
    boolean inPress) {}
