package org.entente.host.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be meant by a country, in the words of the command line and of web addresses.
 *
 * @param fold {@code HK,MO:CN}, any number of them
 * @param profiles ids of definition profiles, commas between them, any number of them
 * @param countriesFrom {@code address}, {@code address-only} or {@code organisation}; null for the
 *     first
 */
public record CountryWords(
    List<String> fold, List<String> profiles, @Nullable String countriesFrom) {

  /** Countries as in ISO 3166-1. */
  public static final CountryWords ISO = new CountryWords(List.of(), List.of(), null);

  public CountryWords {
    fold = List.copyOf(fold);
    profiles = List.copyOf(profiles);
  }

  /** Countries as in ISO 3166-1, with some folded. */
  public static CountryWords folding(List<String> fold) {
    return new CountryWords(fold, List.of(), null);
  }
}
