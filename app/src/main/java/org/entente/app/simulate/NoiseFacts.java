package org.entente.app.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.app.simulate.People.Person;
import org.entente.app.simulate.Publication.Author;
import org.entente.app.simulate.noise.Byline;
import org.entente.app.simulate.noise.Facts;
import org.entente.app.simulate.noise.Kind;

/** What the noise is told of a publication. */
final class NoiseFacts {

  /** In the order of {@link Publication#otherType}. */
  private static final Kind[] OTHER_KINDS = {
    Kind.CONFERENCE, Kind.CONFERENCE, Kind.CONFERENCE, Kind.EDITORIAL,
    Kind.NOTE, Kind.LETTER, Kind.BOOK, Kind.CORRECTION
  };

  private static final char FAMILY_NAME_FIRST = 'E';

  private NoiseFacts() {}

  static Facts of(Publication publication, long seed) {
    Draft draft = publication.draft();
    boolean core = draft.wos().core() || draft.scopus().core();
    List<Byline> authors = new ArrayList<>(publication.authors().size());
    for (Author author : publication.authors()) {
      Person person = author.person();
      boolean familyFirst = Geography.get(person.country()).nameStyle() == FAMILY_NAME_FIRST;
      authors.add(Byline.of(seed, person.key(), person.name(), familyFirst));
    }
    return new Facts(
        publication.number(),
        core ? Kind.ARTICLE : OTHER_KINDS[publication.otherType()],
        draft.year(),
        draft.wos().year(),
        draft.scopus().year(),
        core && draft.home() == Geography.PROTAGONIST,
        draft.wos().present() ? CleanDescription.earlyAccessYear(publication) : 0,
        publication.venue(),
        authors,
        spare(publication));
  }

  /**
   * How many of the last authors have one address each, an earlier author's, and are not the
   * corresponding one.
   */
  private static int spare(Publication publication) {
    List<Author> authors = publication.authors();
    int kept = authors.size();
    while (kept > 2 && kept - 1 != publication.corresponding() && isSpare(authors, kept - 1)) {
      kept--;
    }
    return authors.size() - kept;
  }

  private static boolean isSpare(List<Author> authors, int last) {
    if (authors.get(last).addresses().size() != 1) {
      return false;
    }
    Set<Integer> others = new HashSet<>();
    for (Author author : authors.subList(0, last)) {
      others.addAll(author.addresses());
    }
    return others.containsAll(authors.get(last).addresses());
  }
}
