package org.entente.app.simulate;

/**
 * What is decided of one publication before its authors and words are drawn.
 *
 * @param wos as Web of Science sees it
 * @param scopus as Scopus sees it
 * @param home the country most of its authors are in
 * @param dual for a publication with one author in the protagonist and the United States, that
 *     author's number within the year, from 1; else 0
 */
record Draft(View wos, View scopus, int home, int dual) {

  /** All countries of the publication, whatever the databases say. */
  long countries() {
    return wos.countries() | scopus.countries() | (1L << home);
  }

  /** The year of the publication; that of Web of Science where the databases differ. */
  int year() {
    return wos.present() ? wos.year() : scopus.year();
  }

  /**
   * One database's view of a publication.
   *
   * @param year the publication year it gives, 0 where it does not have the publication
   * @param countries the countries that its addresses show
   * @param core whether it calls the publication an article or a review
   * @param addresses whether it has any address
   * @param unresolved whether it has an address that names no country
   */
  record View(int year, long countries, boolean core, boolean addresses, boolean unresolved) {

    static final View ABSENT = new View(0, 0, false, false, false);

    boolean present() {
      return year != 0;
    }
  }
}
