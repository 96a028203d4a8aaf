package org.entente.source.openalex;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** OpenAlex's identifiers: a letter and digits, mostly written as a web address. */
final class Ids {

  private static final Pattern WORK =
      Pattern.compile("(?:https?://[^/\\s]+/(?:works/)?)?[Ww](\\d{1,19})");
  private static final Pattern AUTHOR =
      Pattern.compile("(?:https?://[^/\\s]+/(?:authors/|people/)?)?[Aa](\\d{1,19})");
  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,10})/?$");

  /** What OpenAlex puts where it knows no author, and where it deleted one. */
  private static final Set<String> NOBODY = Set.of("A9999999999", "A5317838346");

  private Ids() {}

  /** The short form of a work's identifier, such as {@code W2755950973}; empty where it is none. */
  static String work(String written) {
    Matcher matcher = WORK.matcher(written.strip());
    return matcher.matches() ? "W" + matcher.group(1) : "";
  }

  /** The short form of an author's identifier; empty where it is none, or stands for nobody. */
  static String author(String written) {
    Matcher matcher = AUTHOR.matcher(written.strip());
    String id = matcher.matches() ? "A" + matcher.group(1) : "";
    return NOBODY.contains(id) ? "" : id;
  }

  /** The number of a PubMed identifier, which OpenAlex writes as an address; else as written. */
  static String pubmed(String written) {
    Matcher matcher = LAST_NUMBER.matcher(written.strip());
    return matcher.find() ? matcher.group(1) : written.strip();
  }
}
