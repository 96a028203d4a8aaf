package org.entente.source.scopus;

/** Scopus' identifier of a record, such as {@code 2-s2.0-85103845390}. */
final class Eid {

  static final String START = "2-s2.0-";

  private Eid() {}

  /** The identifier in the link of a record's page, empty where there is none. */
  static String inLink(String link) {
    int at = link.indexOf("eid=" + START);
    if (at < 0) {
      return "";
    }
    int from = at + 4;
    int to = from;
    while (to < link.length() && link.charAt(to) != '&' && link.charAt(to) != '#') {
      to++;
    }
    return link.substring(from, to);
  }
}
