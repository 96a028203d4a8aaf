package org.entente.app.simulate.noise;

import java.util.List;

/**
 * A publication's description as it stands on the publication itself.
 *
 * @param doi empty for none
 * @param pubMedId empty for none
 * @param confused the DOI that is taken for its own by mistake
 */
record Bibliography(
    Title title,
    Venue venue,
    int year,
    Numbering numbering,
    String doi,
    String pubMedId,
    String confused,
    List<Byline> authors) {}
