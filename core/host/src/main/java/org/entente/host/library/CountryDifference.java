package org.entente.host.library;

/**
 * An address that says one country where the source states another beside it.
 *
 * @param text the address as written
 * @param organisation the organisation as the source names it, or empty
 * @param country what the address says
 * @param organisationCountry what the source states beside it
 * @param count on how many works it stands
 * @param file the file of its first work
 * @param line the line of its first work
 */
public record CountryDifference(
    String text,
    String organisation,
    String country,
    String organisationCountry,
    long count,
    String file,
    long line) {}
