package org.entente.app.simulate.noise;

import java.util.List;

/**
 * What the noise must know of a publication.
 *
 * @param number its number in the world
 * @param year its year; that of Web of Science where the databases differ
 * @param wosYear the year in Web of Science, 0 where it lacks the publication
 * @param scopusYear the year in Scopus, likewise
 * @param counted whether it is the protagonist's article or review: the story rests on these, so
 *     that their years and their number of records stay
 * @param earlyAccess the year of early access that Web of Science says anyhow, 0 for none
 * @param venue its venue, an index of the venues that the noise was made with
 * @param authors in order
 * @param spareAuthors how many of the last authors a database could leave out without anything that
 *     is counted being lost
 */
public record Facts(
    long number,
    Kind kind,
    int year,
    int wosYear,
    int scopusYear,
    boolean counted,
    int earlyAccess,
    int venue,
    List<Byline> authors,
    int spareAuthors) {}
