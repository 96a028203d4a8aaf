package org.entente.host.claim;

import org.entente.host.measure.Question;

/**
 * One sentence of a text as something that can be checked.
 *
 * @param id stable within the study, {@code [a-z0-9-]+}
 * @param quote the sentence, or what it says
 * @param on the source, or the dataset, that the sentence is about; empty for any
 * @param question what to measure
 * @param partner the partner it is about, empty for none; the question may need all of them
 * @param entity the entity it is about, empty for the country as a whole
 * @param asPrinted the amount as the text prints it, empty where it is the claim's own
 * @param assertion what is said
 * @param line 1-based line of the claim in its file
 */
public record Claim(
    String id,
    String quote,
    String on,
    Question question,
    String partner,
    String entity,
    String asPrinted,
    Assertion assertion,
    int line) {}
