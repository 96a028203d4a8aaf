package org.entente.host.intake;

import java.util.regex.Pattern;
import org.entente.model.Authorship;
import org.jspecify.annotations.Nullable;

/**
 * What authors are told apart by: the source's author id, else the name as {@code surname,
 * initials} in lower case without accents. Two people of one surname and initials are one by this
 * key; metrics that count authors say so.
 */
final class AuthorKey {

  /**
   * What tells an identifier from the key of a name, in files already written too: every identifier
   * has a digit or a number sign, no name's key has one.
   */
  private static final Pattern MARK = Pattern.compile("[0-9#]");

  private AuthorKey() {}

  /** The key; null where neither id nor name is given. */
  static @Nullable String of(Authorship authorship) {
    String id = authorship.authorId();
    if (id.isEmpty()) {
      return ofName(authorship.name());
    }
    return MARK.matcher(id).find() ? id : "#" + id;
  }

  static @Nullable String ofName(String written) {
    String name = Texts.collapse(MARK.matcher(written).replaceAll(" "));
    if (name == null) {
      return null;
    }
    int comma = name.indexOf(',');
    String surname;
    String given;
    if (comma >= 0) {
      surname = name.substring(0, comma);
      given = name.substring(comma + 1);
    } else {
      // "Govil N.K.": what follows the last space is initials only where it has a dot.
      int space = name.lastIndexOf(' ');
      boolean initials = space > 0 && name.indexOf('.', space) > 0;
      surname = initials ? name.substring(0, space) : name;
      given = initials ? name.substring(space + 1) : "";
    }
    String initials = Texts.fold(initials(given, isCapitals(surname)));
    String folded = Texts.fold(surname.strip());
    return initials.isEmpty() ? folded : folded + ", " + initials;
  }

  /**
   * The first letter of every part of the given names; of a part such as {@code YX}, which is
   * initials written together, every letter.
   */
  private static String initials(String given, boolean capitalsSayNothing) {
    StringBuilder initials = new StringBuilder();
    int i = 0;
    while (i < given.length()) {
      int from = i;
      while (i < given.length() && Character.isLetter(given.charAt(i))) {
        i++;
      }
      if (i > from) {
        String part = given.substring(from, i);
        boolean together = part.length() <= 3 && isCapitals(part) && !capitalsSayNothing;
        initials.append(together ? part : part.substring(0, 1));
      } else {
        i++;
      }
    }
    return initials.toString();
  }

  private static boolean isCapitals(String text) {
    boolean letters = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters |= Character.isUpperCase(c);
    }
    return letters;
  }
}
