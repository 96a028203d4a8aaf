package org.entente.app.simulate.noise;

/**
 * Where in its venue a publication stands; empty where unknown.
 *
 * @param issn eight characters, the print edition's
 * @param eissn eight characters, the electronic edition's
 */
public record Numbering(
    String volume,
    String issue,
    String firstPage,
    String lastPage,
    String articleNumber,
    String issn,
    String eissn) {

  /** Pages from the first to the last, empty unless both are numbers. */
  public String pages() {
    if (!isNumber(firstPage) || !isNumber(lastPage)) {
      return "";
    }
    return Integer.toString(Integer.parseInt(lastPage) - Integer.parseInt(firstPage) + 1);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
