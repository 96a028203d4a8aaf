package org.entente.source.scopus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Numbering;
import org.entente.model.Work;
import org.entente.source.scopus.RecordReader.BadRow;
import org.entente.source.scopus.Tally.Matter;
import org.entente.spi.Code;
import org.jspecify.annotations.Nullable;

/**
 * Makes works of records of Scopus' APIs.
 *
 * <p>What these call an affiliation is the profile of an organisation, with the country of the
 * profile: that of Microsoft is the United States, wherever the author sits. It becomes the stated
 * country, and never a part of the address. The address as the paper states it is only in the view
 * FULL of Abstract Retrieval ({@code author-group}), and is joined to the profile by the identifier
 * of the affiliation; in the other views, name and city of the profile stand in its place.
 */
final class ApiRecord {

  /** An author, as the record lists authors, with the identifiers of the affiliations. */
  private record Author(String name, String id, String sequence, List<String> affiliationIds) {}

  private final Tally tally;

  ApiRecord(Tally tally) {
    this.tally = tally;
  }

  static boolean isRecord(Json record) {
    return !keyOf(record).isEmpty()
        || !field(record, "dc:title").isEmpty()
        || !field(record, "prism:doi").isEmpty();
  }

  /** The EID; the Scopus identifier is its last part. */
  static String keyOf(Json record) {
    String eid = field(record, "eid");
    if (!eid.isEmpty()) {
      return eid;
    }
    String identifier = field(record, "dc:identifier");
    return identifier.startsWith("SCOPUS_ID:")
        ? Eid.START + identifier.substring("SCOPUS_ID:".length())
        : "";
  }

  /** What an answer that is an error says. */
  static String errorOf(Json answer) {
    Json status = answer.at("service-error", "status");
    String text = status.at("statusCode").text() + " " + status.at("statusText").text();
    if (text.isBlank()) {
      Json error = answer.at("error-response");
      text = error.at("error-code").text() + " " + error.at("error-message").text();
    }
    return text.isBlank() ? "without a reason" : text.strip();
  }

  /**
   * The work that a record describes.
   *
   * @throws BadRow if its EID or its year is none
   */
  Work read(Json record) throws BadRow {
    String key = keyOf(record);
    if (key.isEmpty()) {
      tally.add(Matter.NO_KEY);
    } else if (!key.startsWith(Eid.START)) {
      throw new BadRow(
          Code.BAD_VALUE,
          "The identifier is '"
              + key
              + "' where one such as 2-s2.0-85103845390 was expected: this is no record of Scopus.");
    }
    Integer year = year(field(record, "prism:coverDate"));
    Addresses addresses = new Addresses(record.at("affiliation").all());
    List<Json> groups = record.at("item", "bibrecord", "head", "author-group").all();
    List<Author> authors = authors(record, groups);
    Map<Integer, List<Integer>> ties = new HashMap<>();
    boolean stated = groups.stream().anyMatch(group -> !group.at("affiliation").isNothing());
    if (stated) {
      tieGroups(groups, authors, addresses, ties);
    } else {
      tieProfiles(authors, addresses, ties);
    }
    List<Correspondence> correspondences = new ArrayList<>();
    boolean[] corresponding = new boolean[authors.size()];
    for (Json entry : record.at("item", "bibrecord", "head", "correspondence").all()) {
      correspond(entry, authors, correspondences, corresponding);
    }
    List<Authorship> authorships = new ArrayList<>(authors.size());
    for (int i = 0; i < authors.size(); i++) {
      Author author = authors.get(i);
      authorships.add(
          new Authorship(
              i + 1,
              author.name(),
              author.id(),
              corresponding[i],
              ties.getOrDefault(i, List.of())));
    }
    String type = field(record, "subtypeDescription");
    type = type.isEmpty() ? field(record, "subtype") : type;
    return new Work(
        key,
        field(record, "prism:doi"),
        field(record, "pubmed-id"),
        field(record, "dc:title"),
        year,
        null,
        type.isEmpty() ? List.of() : List.of(type),
        record.at("language", "@xml:lang").text(),
        field(record, "prism:publicationName"),
        timesCited(field(record, "citedby-count")),
        null,
        authorships,
        addresses.list(),
        correspondences,
        numbering(record));
  }

  private static Numbering numbering(Json record) {
    String pages = field(record, "prism:pageRange");
    return Numberings.of(
        field(record, "prism:volume"),
        field(record, "prism:issueIdentifier"),
        Numbering.firstPageOf(pages.isEmpty() ? field(record, "prism:startingPage") : pages),
        field(record, "article-number"),
        field(record, "prism:issn"),
        field(record, "prism:eIssn"));
  }

  /** A member of an entry of Search, or of the coredata of Abstract Retrieval. */
  private static String field(Json record, String name) {
    String text = record.at("coredata", name).text();
    return text.isEmpty() ? record.at(name).text() : text;
  }

  // ---- authors

  private List<Author> authors(Json record, List<Json> groups) {
    List<Json> listed = record.at("authors", "author").all();
    if (listed.isEmpty()) {
      listed = record.at("author").all();
    }
    List<Author> authors = new ArrayList<>();
    if (listed.isEmpty()) {
      authors.addAll(ofGroups(groups));
    } else {
      listed.forEach(author -> authors.add(author(author)));
    }
    if (authors.stream().allMatch(author -> number(author.sequence()) > 0)) {
      authors.sort(Comparator.comparingInt(author -> number(author.sequence())));
    }
    if (authors.isEmpty()) {
      Json creator = record.at("coredata", "dc:creator");
      creator = creator.isNothing() ? record.at("dc:creator") : creator;
      Json first = creator.at("author");
      if (!first.isNothing()) {
        authors.add(author(first.all().get(0)));
      } else if (!creator.text().isEmpty()) {
        authors.add(new Author(creator.text(), "", "", List.of()));
      }
      if (!authors.isEmpty()) {
        tally.add(Matter.FIRST_AUTHOR_ONLY);
      }
    }
    return authors;
  }

  private static List<Author> ofGroups(List<Json> groups) {
    Map<String, Author> authors = new LinkedHashMap<>();
    for (Json group : groups) {
      for (Json member : group.at("author").all()) {
        Author author = author(member);
        authors.putIfAbsent(author.id() + " " + author.sequence() + " " + author.name(), author);
      }
    }
    return List.copyOf(authors.values());
  }

  private static Author author(Json author) {
    List<String> ids = new ArrayList<>();
    for (Json afid : author.at("afid").all()) {
      ids.add(afid.text());
    }
    for (Json affiliation : author.at("affiliation").all()) {
      ids.add(affiliation.at("@id").text());
    }
    return new Author(
        nameOf(author),
        firstOf(author, "@auid", "authid"),
        author.at("@seq").text(),
        ids.stream().filter(id -> !id.isEmpty()).distinct().toList());
  }

  private static String nameOf(Json author) {
    String surname = firstOf(author, "ce:surname", "surname");
    String given = firstOf(author, "ce:given-name", "given-name");
    if (!surname.isEmpty() && !given.isEmpty()) {
      return surname + ", " + given;
    }
    String whole = firstOf(author, "authname", "ce:indexed-name");
    return whole.isEmpty() ? surname : whole;
  }

  private static String firstOf(Json object, String name, String otherwise) {
    String text = object.at(name).text();
    return text.isEmpty() ? object.at(otherwise).text() : text;
  }

  // ---- addresses

  private void tieProfiles(
      List<Author> authors, Addresses addresses, Map<Integer, List<Integer>> ties) {
    boolean any = addresses.addProfiles();
    if (any) {
      tally.add(Matter.NO_STATED_ADDRESS);
    }
    for (int i = 0; i < authors.size(); i++) {
      List<Integer> own = new ArrayList<>();
      for (String id : authors.get(i).affiliationIds()) {
        int position = addresses.profile(id);
        if (position < 0) {
          tally.add(Matter.AFFILIATION_NOT_LISTED);
        } else {
          own.add(position);
        }
      }
      ties.put(i, List.copyOf(own));
    }
  }

  private void tieGroups(
      List<Json> groups,
      List<Author> authors,
      Addresses addresses,
      Map<Integer, List<Integer>> ties) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < authors.size(); i++) {
      places.putIfAbsent("@auid " + authors.get(i).id(), i);
      places.putIfAbsent("@seq " + authors.get(i).sequence(), i);
    }
    for (Json group : groups) {
      Json affiliation = group.at("affiliation");
      if (affiliation.isNothing()) {
        continue;
      }
      int position = addresses.addStated(affiliation);
      if (position < 0) {
        continue;
      }
      for (Json member : group.at("author").all()) {
        String id = firstOf(member, "@auid", "authid");
        @Nullable Integer place =
            id.isEmpty()
                ? places.get("@seq " + member.at("@seq").text())
                : places.get("@auid " + id);
        if (place == null) {
          tally.add(Matter.GROUP_AUTHOR_UNKNOWN);
          continue;
        }
        List<Integer> own = ties.computeIfAbsent(place, key -> new ArrayList<>());
        if (!own.contains(position)) {
          own.add(position);
        }
      }
    }
  }

  private void correspond(
      Json entry, List<Author> authors, List<Correspondence> found, boolean[] corresponding) {
    String raw =
        entry.at("affiliation").isNothing() ? "" : Addresses.stated(entry.at("affiliation"));
    List<Json> people = entry.at("person").all();
    if (people.isEmpty() && !raw.isEmpty()) {
      found.add(new Correspondence(0, "", raw));
    }
    for (Json person : people) {
      int author = only(person, authors);
      if (author >= 0) {
        corresponding[author] = true;
      } else {
        tally.add(Matter.CORRESPONDENCE_UNTIED);
      }
      String name = person.at("ce:indexed-name").text();
      found.add(new Correspondence(author + 1, name.isEmpty() ? nameOf(person) : name, raw));
    }
  }

  /** The one author of this surname and these initials, -1 where there is none or several are. */
  private static int only(Json person, List<Author> authors) {
    String surname = person.at("ce:surname").text();
    String initials = initials(firstOf(person, "ce:initials", "ce:given-name"));
    int found = -1;
    for (int i = 0; i < authors.size(); i++) {
      String name = authors.get(i).name();
      int comma = name.indexOf(", ");
      if (comma > 0
          && name.substring(0, comma).equalsIgnoreCase(surname)
          && !initials.isEmpty()
          && initials(name.substring(comma + 2)).startsWith(initials.substring(0, 1))) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }

  private static String initials(String given) {
    StringBuilder initials = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < given.length(); i++) {
      boolean letter = Character.isLetter(given.charAt(i));
      if (letter && begins) {
        initials.append(given.charAt(i));
      }
      begins = !letter;
    }
    return initials.toString().toUpperCase(Locale.ROOT);
  }

  // ---- numbers

  private static @Nullable Integer year(String date) throws BadRow {
    if (date.isEmpty()) {
      return null;
    }
    int year = date.length() >= 4 ? number(date.substring(0, 4)) : -1;
    if (year < 1000 || year > 2999 || (date.length() > 4 && date.charAt(4) != '-')) {
      throw new BadRow(
          Code.BAD_VALUE,
          "The date 'prism:coverDate' is '"
              + date
              + "' where one such as 2021-05-01 was expected.");
    }
    return year;
  }

  private @Nullable Integer timesCited(String count) {
    if (count.isEmpty()) {
      return null;
    }
    int number = number(count);
    if (number < 0) {
      tally.add(Matter.BAD_CITATIONS);
      return null;
    }
    return number;
  }

  private static int number(String text) {
    return text.length() <= 9 && AuthorList.isNumber(text) ? Integer.parseInt(text) : -1;
  }

  /** The addresses of one record, each once. */
  private static final class Addresses {

    private final List<Json> profiles;
    private final Map<String, Json> byId = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<Affiliation, Integer> known = new LinkedHashMap<>();

    Addresses(List<Json> profiles) {
      this.profiles = profiles;
      for (Json profile : profiles) {
        String id = idOf(profile);
        if (!id.isEmpty()) {
          byId.putIfAbsent(id, profile);
        }
      }
    }

    List<Affiliation> list() {
      return List.copyOf(known.keySet());
    }

    /** Takes the profiles for addresses; gives whether there is any. */
    boolean addProfiles() {
      for (Json profile : profiles) {
        String name = profile.at("affilname").text();
        String city = profile.at("affiliation-city").text();
        String raw = name.isEmpty() || city.isEmpty() ? name + city : name + ", " + city;
        String country = countryOf(profile);
        if (raw.isEmpty() && country.isEmpty()) {
          continue;
        }
        int position = add(new Affiliation(raw, name, country));
        positions.putIfAbsent(idOf(profile), position);
      }
      return !known.isEmpty();
    }

    /** The position of a profile, -1 where the record does not list it. */
    int profile(String id) {
      return positions.getOrDefault(id, -1);
    }

    /** Takes an address as the paper states it; gives its position, -1 where it says nothing. */
    int addStated(Json affiliation) {
      String raw = stated(affiliation);
      String id = affiliation.at("@afid").text();
      if (id.isEmpty()) {
        id = affiliation.at("affiliation-id", "@afid").text();
      }
      Json profile = byId.getOrDefault(id, Json.NOTHING);
      String organisation = profile.at("affilname").text();
      if (organisation.isEmpty()) {
        List<Json> organisations = affiliation.at("organization").all();
        organisation =
            organisations.isEmpty() ? "" : organisations.get(organisations.size() - 1).text();
      }
      String country = countryOf(profile);
      return raw.isEmpty() && country.isEmpty()
          ? -1
          : add(new Affiliation(raw, organisation, country));
    }

    private int add(Affiliation affiliation) {
      @Nullable Integer before = known.putIfAbsent(affiliation, known.size());
      return before == null ? known.size() - 1 : before;
    }

    /** The text of the address in the paper, else its parts. */
    static String stated(Json affiliation) {
      String source = affiliation.at("ce:source-text").text();
      if (!source.isEmpty()) {
        return source;
      }
      List<String> parts = new ArrayList<>();
      affiliation.at("organization").all().forEach(part -> parts.add(part.text()));
      String city = affiliation.at("city").text();
      parts.add(city.isEmpty() ? affiliation.at("city-group").text() : city);
      String country = affiliation.at("country").text();
      parts.add(country.isEmpty() ? affiliation.at("@country").text() : country);
      parts.removeIf(String::isEmpty);
      return String.join(", ", parts);
    }

    private static String idOf(Json profile) {
      return firstOf(profile, "afid", "@id");
    }

    private static String countryOf(Json profile) {
      return profile.at("affiliation-country").text();
    }
  }
}
