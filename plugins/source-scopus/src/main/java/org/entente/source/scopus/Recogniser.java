package org.entente.source.scopus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.spi.Head;
import org.entente.spi.Match;

/** Tells Scopus' own files from all others by what stands in them. */
final class Recogniser {

  private static final String INSTEAD =
      " Export the records from Scopus again as CSV, with all fields of 'Citation information' and 'Bibliographical"
          + " information' ticked (Authors, Author IDs, EID, Affiliations, Document type).";

  private static final Pattern RIS_TYPE = Pattern.compile("(?m)^TY  - ");
  private static final Pattern RIS_SCOPUS =
      Pattern.compile("(?m)^(DB  - Scopus\\s*$|UR  - \\S*scopus\\.com/\\S*eid=)");
  // Blanks of one line only: over a run of empty lines, going back would take a minute.
  private static final Pattern BIB_ENTRY =
      Pattern.compile("(?m)^[ \\t]*+@(?!(?i:comment|string|preamble)\\b)[A-Za-z]++\\s*+\\{");
  private static final Pattern BIB_SCOPUS =
      Pattern.compile("(?im)(^[ \\t]*+Scopus\\s++EXPORT DATE:|\\bsource\\s*=\\s*[{\"]Scopus[}\"])");
  private static final Pattern BIB_LINK =
      Pattern.compile("(?i)url\\s*=\\s*[{\"]\\S*scopus\\.com/\\S*eid=");
  private static final Pattern JSON_SCOPUS =
      Pattern.compile(
          "\"abstracts-retrieval-response\"\\s*:|\"dc:identifier\"\\s*:\\s*\"SCOPUS_ID:|\"eid\"\\s*:\\s*\"2-s2\\.0-"
              + "|api\\.elsevier\\.com/content/(abstract/scopus_id|search/scopus)");
  private static final Pattern JSON_SEARCH = Pattern.compile("\"search-results\"\\s*:");

  private Recogniser() {}

  static Match recognise(Head head) {
    String text = head.text();
    String begin = text.stripLeading();
    if (begin.startsWith("{") || begin.startsWith("[")) {
      return json(text);
    }
    HeaderRow header = HeaderRow.of(text.getBytes(UTF_8));
    if (isSciVal(text, header)) {
      return Match.unsupported(
          "scival", "This is an export of SciVal, which Entente does not read yet." + INSTEAD);
    }
    Layout layout = Layout.of(header.headings());
    boolean says = layout.has(Column.TITLE) || layout.has(Column.EID);
    if (says && layout.distinctive() >= 2 && layout.known() >= 4) {
      return Match.sure(
          ScopusSource.CSV,
          "Scopus CSV: " + layout.known() + " of " + layout.size() + " headings are Scopus' own.");
    }
    if (says && layout.distinctive() == 1 && layout.known() >= 4) {
      if (layout.unknown().isEmpty() && layout.has(Column.EID)) {
        return Match.sure(ScopusSource.CSV, "Scopus CSV: all headings are Scopus' own, with EID.");
      }
      if (layout.unknown().size() * 2 <= layout.known()) {
        return Match.maybe(ScopusSource.CSV, "Most headings are such as Scopus writes.");
      }
    }
    if (RIS_TYPE.matcher(text).find()) {
      return RIS_SCOPUS.matcher(text).find()
          ? Match.unsupported(
              "scopus-ris",
              "This is a Scopus export in RIS, which Entente does not read yet; RIS does not say which author has which"
                  + " address either."
                  + INSTEAD)
          : Match.no("RIS that does not come from Scopus.");
    }
    if (BIB_ENTRY.matcher(text).find()) {
      return bibtex(text);
    }
    return Match.no("No CSV header of Scopus at the beginning.");
  }

  private static Match bibtex(String text) {
    if (BIB_SCOPUS.matcher(text).find()) {
      return Match.sure(
          ScopusSource.BIBTEX, "BibTeX whose entries say that they come from Scopus.");
    }
    long links = BIB_LINK.matcher(text).results().count();
    if (links == 0) {
      return Match.no("BibTeX that does not come from Scopus.");
    }
    // The last entry of a head may be cut before its link.
    return links >= BIB_ENTRY.matcher(text).results().count() - 1
        ? Match.sure(ScopusSource.BIBTEX, "BibTeX whose entries link to Scopus.")
        : Match.unsupported(
            ScopusSource.BIBTEX,
            "This is BibTeX of several origins, as a reference manager writes it: only some of its entries link to"
                + " Scopus."
                + INSTEAD);
  }

  /** Elsevier's other databases answer in the same frame, with identifiers of their own. */
  private static Match json(String text) {
    if (JSON_SCOPUS.matcher(text).find()) {
      return Match.sure(ScopusSource.API, "JSON of the Scopus API: it has Scopus' identifiers.");
    }
    return JSON_SEARCH.matcher(text).find() && !text.contains("\"dc:title\"")
        ? Match.maybe(
            ScopusSource.API, "JSON of a search without results, as the Scopus API gives it.")
        : Match.no("JSON that is not of the Scopus API.");
  }

  private static boolean isSciVal(String text, HeaderRow header) {
    int known = 0;
    for (String heading : header.headings()) {
      switch (heading.strip().toLowerCase(Locale.ROOT)) {
        case "number of authors",
            "scopus author ids",
            "scopus source title",
            "scopus affiliation names",
            "field-weighted citation impact",
            "scopus affiliation ids" ->
            known++;
        default -> {}
      }
    }
    if (known >= 2) {
      return true;
    }
    // The preamble: a line a key, with the values of an analysis.
    String start = text.substring(0, Math.min(text.length(), 4000));
    return start.contains("Data set")
        && start.contains("Year range")
        && start.contains("Data source")
        && start.contains("Scopus");
  }
}
