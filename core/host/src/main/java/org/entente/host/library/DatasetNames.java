package org.entente.host.library;

import java.util.regex.Pattern;

/** What a dataset may be called. */
public final class DatasetNames {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private DatasetNames() {}

  /**
   * Returns the name.
   *
   * @throws LibraryException if it cannot be a dataset's name
   */
  public static String check(String name) throws LibraryException {
    if (!NAME.matcher(name).matches() || name.equals(".") || name.equals("..")) {
      String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
      throw new LibraryException(
          "A dataset's name is made of 1 to 100 letters A-Z and a-z, digits, '.', '_' and '-', but"
              + " was '"
              + shown
              + "'.");
    }
    return name;
  }
}
