package org.entente.app.simulate.noise;

/**
 * A journal, or the volume of a conference.
 *
 * @param name in full
 * @param other its former or later name; of a conference, the series that its volume is in
 * @param founded the year before its first volume
 * @param issues issues a year, 0 where it has none
 * @param articleNumbers whether it numbers articles rather than pages
 * @param biomedical whether PubMed covers its field
 */
record Venue(
    String name,
    String other,
    boolean conference,
    int founded,
    int issues,
    boolean articleNumbers,
    boolean biomedical,
    String issn,
    String eissn) {}
