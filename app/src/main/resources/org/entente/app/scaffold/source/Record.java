package @package@;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Work;
import org.entente.spi.Code;

/** One row as a work, in the database's own words: Entente interprets them for all sources alike. */
final class @class@Record {

  private static final int COLUMNS = 8;
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  /** An author and the numbers of the addresses: {@code Marlow, Edda [1,2]}. */
  private static final Pattern AUTHOR = Pattern.compile("([^\\[\\]]+)(?:\\[([0-9]+(?:,[0-9]+)*)])?");

  private @class@Record() {}

  /** A row that cannot be used; the message is a sentence for the user. */
  static final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Code code;

    Unusable(Code code, String message) {
      super(message);
      this.code = code;
    }

    Code code() {
      return code;
    }
  }

  /**
   * The work of a row.
   *
   * @throws Unusable if the row has not the columns of the header, or a cell makes no sense
   */
  static Work work(List<String> cells) throws Unusable {
    if (cells.size() != COLUMNS) {
      throw new Unusable(
          Code.MALFORMED,
          "A row has " + COLUMNS + " cells, and this one has " + cells.size() + ".");
    }
    String key = cells.get(0);
    if (key.isBlank()) {
      throw new Unusable(Code.BAD_VALUE, "The row has no identifier in its first cell.");
    }
    List<Affiliation> addresses = new ArrayList<>();
    for (String address : parts(cells.get(7))) {
      addresses.add(new Affiliation(address, "", ""));
    }
    List<Authorship> authors = new ArrayList<>();
    for (String author : parts(cells.get(6))) {
      authors.add(author(author, authors.size() + 1, addresses.size()));
    }
    return new Work(
        key,
        cells.get(3),
        "",
        oneLine(cells.get(1)),
        year(cells.get(2)),
        null,
        parts(cells.get(4)),
        "",
        cells.get(5),
        null,
        null,
        authors,
        addresses);
  }

  /** A missing year is null and never 0. */
  private static Integer year(String cell) throws Unusable {
    if (cell.isBlank()) {
      return null;
    }
    if (!YEAR.matcher(cell).matches()) {
      throw new Unusable(
          Code.BAD_VALUE, "A year of four digits was expected, and found was '" + cell + "'.");
    }
    return Integer.valueOf(cell);
  }

  private static Authorship author(String cell, int position, int addresses) throws Unusable {
    Matcher matcher = AUTHOR.matcher(cell);
    if (!matcher.matches()) {
      throw new Unusable(
          Code.BAD_VALUE,
          "An author such as 'Marlow, Edda [1,2]' was expected, and found was '" + cell + "'.");
    }
    List<Integer> places = new ArrayList<>();
    if (matcher.group(2) != null) {
      for (String number : matcher.group(2).split(",")) {
        // Nine digits and more are no number of an address, and no int either.
        int place = number.length() > 8 ? Integer.MAX_VALUE : Integer.parseInt(number);
        if (place < 1 || place > addresses) {
          throw new Unusable(
              Code.BAD_VALUE,
              "Author " + position + " has address " + number + ", and the work has " + addresses + ".");
        }
        places.add(place - 1);
      }
    }
    return new Authorship(position, matcher.group(1).strip(), "", false, places);
  }

  /** A title may go over several lines, whose ends differ from system to system. */
  private static String oneLine(String cell) {
    return cell.replaceAll("\\s+", " ").strip();
  }

  private static List<String> parts(String cell) {
    List<String> parts = new ArrayList<>();
    for (String part : cell.split("\\|")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }
}
