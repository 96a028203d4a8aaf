package org.entente.host.library;

/**
 * A record that could not be used.
 *
 * @param file the file, as named at import
 * @param line 1-based, 0 where unknown
 * @param record the source's own key, or empty
 * @param code the {@link org.entente.spi.Code}
 * @param message why, a sentence
 * @param raw the record's text, or its beginning
 */
public record RejectedRecord(
    String file, long line, String record, String code, String message, String raw) {}
