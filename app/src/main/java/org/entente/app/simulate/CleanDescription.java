package org.entente.app.simulate;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.entente.app.simulate.Draft.View;
import org.entente.app.simulate.Publication.Author;
import org.entente.app.simulate.noise.Description;
import org.entente.app.simulate.noise.Numbering;

/** Descriptions without noise: both databases say the same, but for some DOIs and the years. */
final class CleanDescription {

  private CleanDescription() {}

  static Description wos(Publication publication) {
    View view = publication.draft().wos();
    return of(
        publication,
        view.year(),
        earlyAccessYear(publication),
        Words.capitalVenue(publication.venue()),
        wosDoi(publication));
  }

  static Description scopus(Publication publication) {
    View view = publication.draft().scopus();
    return of(
        publication, view.year(), 0, Words.venue(publication.venue()), scopusDoi(publication));
  }

  private static Description of(
      Publication publication, int year, int earlyAccess, String venue, String doi) {
    List<Author> authors = publication.authors();
    Numbering numbering =
        new Numbering(
            Integer.toString(publication.volume()),
            "",
            Integer.toString(publication.page()),
            Integer.toString(publication.page() + 9),
            "",
            "",
            "");
    return new Description(
        year,
        earlyAccess,
        publication.title(),
        "English",
        venue,
        numbering,
        doi,
        "",
        IntStream.range(0, authors.size()).boxed().toList(),
        authors.stream().map(author -> author.person().name()).toList(),
        false);
  }

  /** Web of Science lacks some DOIs, and has some in upper case. */
  private static String wosDoi(Publication publication) {
    String doi = publication.doi();
    if (doi == null || publication.number() % 23 == 5) {
      return "";
    }
    return publication.number() % 11 == 4 ? doi.toUpperCase(Locale.ROOT) : doi;
  }

  /** Scopus lacks some DOIs, others than Web of Science, and keeps the case. */
  private static String scopusDoi(Publication publication) {
    String doi = publication.doi();
    return doi == null || publication.number() % 31 == 9 ? "" : doi;
  }

  /**
   * The year of early access that Web of Science names, 0 where there was none; always where Scopus
   * is a year earlier.
   */
  static int earlyAccessYear(Publication publication) {
    View wos = publication.draft().wos();
    View scopus = publication.draft().scopus();
    if (scopus.present() && scopus.year() < wos.year()) {
      return scopus.year();
    }
    boolean early = wos.core() && wos.year() >= 2017 && publication.page() % 5 == 1;
    return early ? wos.year() - publication.page() % 2 : 0;
  }
}
