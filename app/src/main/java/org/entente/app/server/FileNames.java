package org.entente.app.server;

/** Names of uploaded files: shown to readers, never used as a path. */
final class FileNames {

  private static final int MOST = 255;

  private FileNames() {}

  /** The name without control characters, its end where it is very long. */
  static String shown(String given) {
    String clean = given.replaceAll("\\p{Cntrl}", " ").strip();
    if (clean.isEmpty()) {
      throw ProblemException.badRequest("The file's name is blank.");
    }
    return clean.length() <= MOST ? clean : clean.substring(clean.length() - MOST);
  }
}
