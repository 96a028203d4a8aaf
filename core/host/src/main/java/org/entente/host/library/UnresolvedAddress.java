package org.entente.host.library;

/**
 * An address text without a country.
 *
 * @param text the address as written
 * @param count on how many works it stands
 * @param file the file of its first work
 * @param line the line of its first work
 */
public record UnresolvedAddress(String text, long count, String file, long line) {}
