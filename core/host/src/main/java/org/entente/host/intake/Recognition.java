package org.entente.host.intake;

/**
 * What a file was recognised as.
 *
 * @param file the name to show
 * @param importable whether it can be imported
 * @param source the source's id, empty where none
 * @param format the format's id, empty where none
 * @param reason why, or why not: a sentence
 */
public record Recognition(
    String file, boolean importable, String source, String format, String reason) {}
