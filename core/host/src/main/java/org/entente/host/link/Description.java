package org.entente.host.link;

import java.util.List;
import java.util.Set;

/**
 * What identifies a publication without an identifier, in a form that two databases can be compared
 * by.
 *
 * @param id the work's id
 * @param doi empty where there is none
 * @param pmid empty where there is none
 * @param firstYear the earlier of its years (publication, early access); 0 where it has none
 * @param lastYear the later of them
 * @param authors the first authors
 * @param authorCount authors, count; 0 where none is given
 * @param venue the words of the venue's name
 * @param issns eight characters each
 * @param volume folded, empty where there is none
 * @param page the first page or article number, folded, empty where there is none
 * @param type the normal document type, empty where there is none
 */
record Description(
    long id,
    String doi,
    String pmid,
    TitleForm title,
    int firstYear,
    int lastYear,
    List<PersonName> authors,
    int authorCount,
    List<String> venue,
    Set<String> issns,
    String volume,
    String page,
    String type) {

  Description {
    authors = List.copyOf(authors);
    venue = List.copyOf(venue);
    issns = Set.copyOf(issns);
  }

  PersonName firstAuthor() {
    return authors.isEmpty() ? new PersonName("", "") : authors.get(0);
  }
}
