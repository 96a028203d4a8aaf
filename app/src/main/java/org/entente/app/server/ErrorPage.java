package org.entente.app.server;

/** A page that says what is wrong and nothing about the program that says it. */
final class ErrorPage {

  private ErrorPage() {}

  /** The page. Title and detail are ours; they are escaped all the same. */
  static String of(String title, String detail) {
    return "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>"
        + escaped(title)
        + " · Entente</title>\n<h1>"
        + escaped(title)
        + "</h1>\n<p>"
        + escaped(detail)
        + "</p>\n<p><a href=\"/\">To the first page</a></p>\n</html>\n";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
