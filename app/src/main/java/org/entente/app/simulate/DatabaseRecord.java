package org.entente.app.simulate;

import java.util.ArrayList;
import java.util.List;
import org.entente.app.simulate.Draft.View;
import org.entente.app.simulate.People.Person;
import org.entente.app.simulate.Publication.Address;
import org.entente.app.simulate.Publication.Author;
import org.entente.app.simulate.noise.Description;
import org.entente.app.simulate.noise.PersonName;

/**
 * A publication as one database presents it: what its file says, and what the truth is counted
 * from.
 *
 * @param key the number in the record's key: the publication's, or another of a second record
 * @param addresses those it shows, in order
 * @param authors those it lists, in its order
 * @param corresponding the index of the corresponding author, -1 where that one is not listed
 */
record DatabaseRecord(
    Publication publication,
    long key,
    boolean core,
    Description description,
    List<Shown> addresses,
    List<Listed> authors,
    int corresponding) {

  /** The record of a publication, in the words of a description. */
  static DatabaseRecord of(Publication publication, View view, Description description, long key) {
    List<Shown> shown = new ArrayList<>();
    int[] positions = new int[publication.addresses().size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = -1;
      Address address = publication.addresses().get(i);
      boolean known = (view.countries() >>> address.country() & 1) != 0;
      boolean visible =
          address.extra()
              ? view.unresolved() && (publication.draft().countries() & ~view.countries()) == 0
              : known || view.unresolved();
      if (view.addresses() && visible) {
        positions[i] = shown.size();
        shown.add(new Shown(address, known && !address.extra()));
      }
    }
    List<Integer> order = description.order();
    List<Listed> authors = new ArrayList<>(order.size());
    for (int i = 0; i < order.size(); i++) {
      Author author = publication.authors().get(order.get(i));
      List<Integer> own = new ArrayList<>(2);
      for (int address : author.addresses()) {
        if (positions[address] >= 0) {
          own.add(positions[address]);
        }
      }
      authors.add(new Listed(author.person(), description.names().get(i), own));
    }
    int corresponding = order.indexOf(publication.corresponding());
    return new DatabaseRecord(
        publication, key, view.core(), description, shown, authors, corresponding);
  }

  int year() {
    return description.year();
  }

  /** A shown address, with or without its place and country. */
  record Shown(Address address, boolean withCountry) {}

  /**
   * A listed author.
   *
   * @param name as the database writes it
   * @param addresses indices of the shown addresses; empty for none
   */
  record Listed(Person person, PersonName name, List<Integer> addresses) {}
}
