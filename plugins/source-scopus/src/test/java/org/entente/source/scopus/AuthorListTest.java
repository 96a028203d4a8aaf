package org.entente.source.scopus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorListTest {

  @Test
  void oldLayoutWithoutEntriesIsSplitAtCommas() {
    assertEquals(
        List.of("Van Eck N.J.", "Waltman L."),
        names(AuthorList.of("Van Eck N.J., Waltman L.", "", "", "")));
    assertEquals(
        List.of("White R.", "Palson W., Jr.", "Solo"),
        names(AuthorList.of("White R., Palson W., Jr., Solo", "", "", "")));
  }

  @Test
  void theEntriesSayWhereNamesWithCommasEnd() {
    AuthorList group =
        AuthorList.of(
            "Office of Health, Education, and Rivers, Branch Two, Li Y.",
            "",
            "1;2;",
            "Office of Health, Education, and Rivers, Branch Two; Li, Y., Univ A, Oslo, Norway");
    assertEquals(
        List.of("Office of Health, Education, and Rivers, Branch Two", "Li Y."), names(group));
    assertEquals("2", group.id(1));
    assertEquals(
        List.of("Ranade Sanja", "Shneier Mikael"),
        names(
            AuthorList.of(
                "Ranade Sanja, Shneier Mikael", "", "", "Ranade, Sanja; Shneier, Mikael")));
  }

  @Test
  void identifiersMayComeFromTheFullNames() {
    AuthorList list =
        AuthorList.of("Li Y.; Ray (Roy) B.", "Li, Yara (11); Ray (Roy), Bo (12)", "11", "");
    assertEquals(List.of("Li, Yara", "Ray (Roy), Bo"), names(list));
    assertEquals("11", list.id(0));
    assertEquals("12", list.id(1));
    assertTrue(list.idsFit());
    assertEquals("Ray (Roy) B.", list.listedName(1));
  }

  @Test
  void identifiersThatDoNotFitAreNobodys() {
    AuthorList list = AuthorList.of("Li Y., Ray B.", "", "11;", "");
    assertEquals("", list.id(0));
    assertFalse(list.idsFit());
    assertEquals("", AuthorList.of("Li Y.", "", "[No author id available]", "").id(0));
  }

  @Test
  void saysNothingWhereScopusSaysSo() {
    assertEquals(0, AuthorList.of("[No author name available]", "", "", "").size());
    assertEquals(0, AuthorList.of("", "[No author name available]", "", "").size());
  }

  @Test
  void anEntryInAnotherSpellingIsTheAuthorsOfTheSamePlace() {
    AuthorList list =
        AuthorList.of("Li Y.; Ray-Roy B.; Foe C.", "", "", "Li Y., A; Rayroy B., B; Foe C., C");
    assertEquals(List.of(0, 1, 2), list.entries().stream().map(entry -> entry.author).toList());
    assertEquals(-1, list.entries().get(1).addressFrom);
    AuthorList strangers =
        AuthorList.of("Li Y.; Ray B.; Foe C.", "", "", "Una X., A; Duo Y., B; Foe C., C");
    assertTrue(strangers.entries().get(0).continues);
    assertTrue(strangers.entries().get(1).continues);
    assertEquals(2, strangers.entries().get(2).author);
  }

  @Test
  void marksTheCorrespondingAuthorOnlyWhereThereIsNoDoubt() {
    AuthorList list =
        AuthorList.of(
            "Van der Zee A.B.; Li Y.; Li Y.X.; O'Neil-Ray H.-N.; Hart B., Jr.; River Group",
            "",
            "",
            "");
    assertEquals(
        List.of(0), marked("A.B. Van der Zee; Univ A, Oslo, Norway; email: a@example.org", list));
    assertEquals(List.of(0), marked("Van der Zee, A.; Univ A, Oslo", list));
    assertEquals(List.of(1), marked("Y. Li; Univ A", list));
    assertEquals(List.of(2), marked("Li, Y.X.; Univ A", list));
    assertEquals(List.of(), marked("Y.Q. Li; Univ A", list), "two have this first initial");
    assertEquals(
        List.of(2, 3),
        marked("Y.X. Li; Univ A; email: x; H.-N. O'Neil-Ray; Univ B; email: y", list));
    assertEquals(List.of(4), marked("Hart, B.; Univ A", list));
    assertEquals(List.of(5), marked("River Group; Univ A", list));
    assertEquals(List.of(4), marked("Hart, B., Jr.", list));
    assertEquals(List.of(), marked("Univ A, Oslo, Norway", list));
    assertEquals(
        List.of(0),
        marked(
            "Van der Zee, A.B.Postbox 1, Oslo, Norway",
            AuthorList.of("Van der Zee A.B., Li Y.", "", "", "")));
  }

  private static List<Integer> marked(String cell, AuthorList list) {
    boolean[] marks = new boolean[list.size()];
    CorrespondenceAddress.mark(cell, list, marks);
    List<Integer> marked = new ArrayList<>();
    for (int i = 0; i < marks.length; i++) {
      if (marks[i]) {
        marked.add(i);
      }
    }
    return marked;
  }

  private static List<String> names(AuthorList list) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      names.add(list.name(i));
    }
    return names;
  }
}
