package org.entente.app.simulate;

import java.util.ArrayList;
import java.util.List;
import org.entente.app.simulate.Draft.View;
import org.entente.app.simulate.Publication.Address;
import org.entente.app.simulate.Publication.Author;

/**
 * A publication as one database presents it: what its file says, and what the truth is counted
 * from.
 *
 * @param addresses those it shows, in order
 * @param authors for each author the indices of the shown addresses; empty for none
 */
record DatabaseRecord(
    Publication publication,
    int year,
    boolean core,
    List<Shown> addresses,
    List<List<Integer>> authors) {

  static DatabaseRecord of(Publication publication, View view) {
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
    List<List<Integer>> authors = new ArrayList<>(publication.authors().size());
    for (Author author : publication.authors()) {
      List<Integer> own = new ArrayList<>(2);
      for (int address : author.addresses()) {
        if (positions[address] >= 0) {
          own.add(positions[address]);
        }
      }
      authors.add(own);
    }
    return new DatabaseRecord(publication, view.year(), view.core(), shown, authors);
  }

  /** A shown address, with or without its place and country. */
  record Shown(Address address, boolean withCountry) {}
}
