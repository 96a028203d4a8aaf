package org.entente.app.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.app.simulate.base.Randomness;

/** The words of titles, venues and organisations: plausible to the eye, evidently invented. */
final class Words {

  /** What organisations are named after; no places that exist as addresses do. */
  private static final String[] LANDMARKS = {
    "Harbour",
    "Northgate",
    "Meridian",
    "Lakeside",
    "Eastbridge",
    "Redhill",
    "Silverpine",
    "Westmere",
    "Stonefield",
    "Brightwater",
    "Greenhollow",
    "Amberline",
    "Blueridge",
    "Copperfield",
    "Dunmarsh",
    "Elmcroft",
    "Foxglove",
    "Goldenrod",
    "Highmoor",
    "Ironwood",
    "Juniper",
    "Kestrel",
    "Lindenwood",
    "Maplebrook",
    "Nightingale",
    "Oakhaven",
    "Pearlgate",
    "Quartzmoor",
    "Riverbend",
    "Saltmarsh",
    "Thornbury",
    "Umberfield",
    "Violetfen",
    "Willowmere",
    "Yarrow",
    "Zephyr",
    "Ashgrove",
    "Birchlea",
    "Cedarholm",
    "Driftwood",
    "Emberley",
    "Fernbank",
    "Glasswater",
    "Hazelmoor",
    "Inkwell",
    "Jadeford",
    "Kingfisher",
    "Larkspur",
    "Moonstone",
    "Nettlebed",
    "Opalgate",
    "Primrose",
    "Quillfeather",
    "Rosemoor",
    "Starling",
    "Tidewater",
    "Underhill",
    "Vineyard",
    "Windrush",
    "Yewbarrow"
  };

  private static final String[][] KINDS = {
    {"Univ Simulated %", "University of Simulated %"},
    {"% Simulated Univ Technol", "% Simulated University of Technology"},
    {"Simulated Acad %", "Simulated Academy of %"},
    {"% Inst Simulated Sci", "% Institute of Simulated Sciences"},
    {"Simulated % Hosp", "Simulated % Hospital"}
  };

  private static final String[][] DEPARTMENTS = {
    {"Sch Simulated Phys", "School of Simulated Physics"},
    {"Dept Simulated Chem", "Department of Simulated Chemistry"},
    {"Coll Simulated Med", "College of Simulated Medicine"},
    {"Sch Simulated Engn", "School of Simulated Engineering"},
    {"Dept Simulated Mat", "Department of Simulated Materials"},
    {"Dept Simulated Biol", "Department of Simulated Biology"},
    {"Sch Simulated Comp", "School of Simulated Computing"},
    {"Dept Simulated Econ", "Department of Simulated Economics"}
  };

  private static final String[] FIELDS = {
    "Physics",
    "Chemistry",
    "Medicine",
    "Engineering",
    "Materials",
    "Biology",
    "Computing",
    "Economics",
    "Ecology",
    "Optics",
    "Energy",
    "Genetics",
    "Hydrology",
    "Linguistics",
    "Mechanics",
    "Nutrition",
    "Oceanography",
    "Psychology",
    "Robotics",
    "Statistics"
  };

  private static final String[] VENUE_KINDS = {
    "Journal of Simulated %", "Simulated Annals of %", "Simulated % Letters",
    "Advances in Simulated %", "Simulated Reviews in %", "Acta Simulata: %",
    "Proceedings of Simulated %", "Simulated Open %"
  };

  private static final String[] VENUES = allVenues();

  private static final String[] CAPITAL_VENUES =
      Arrays.stream(VENUES).map(venue -> venue.toUpperCase(Locale.ROOT)).toArray(String[]::new);

  private static final String[] OPENINGS = {
    "Simulated evidence on",
    "A simulated study of",
    "Simulated modelling of",
    "Simulated measurement of",
    "Simulated trends in",
    "Towards simulated",
    "A simulated survey of",
    "Simulated control of",
    "Simulated \"in silico\" tests of",
    "Simulated limits of"
  };

  private static final String[] ADJECTIVES = {
    "adaptive",
    "layered",
    "coupled",
    "sparse",
    "hybrid",
    "thermal",
    "porous",
    "robust",
    "seasonal",
    "fractional",
    "quiet",
    "elastic",
    "distributed",
    "granular",
    "transient",
    "low-cost",
    "spatial",
    "reversible",
    "stochastic",
    "urban",
    "coastal",
    "dual-phase",
    "wide-band",
    "nonlinear"
  };

  private static final String[] NOUNS = {
    "lattices", "membranes", "networks", "catalysts", "sediments", "alloys", "markets", "receptors",
    "turbines", "crops", "signals", "polymers", "glaciers", "circuits", "aerosols", "microbes",
    "batteries", "corridors", "embryos", "sensors", "forests", "plasmas", "archives", "composites"
  };

  private static final String[] SETTINGS = {
    "under uneven load",
    "at low temperature",
    "in shallow water",
    "with missing data",
    "over two decades",
    "in mountain basins",
    "under drought",
    "in dense cities",
    "at the nanoscale",
    "with limited samples",
    "in ageing cohorts",
    "across borders"
  };

  private Words() {}

  static int landmarks() {
    return LANDMARKS.length;
  }

  /** An organisation's name, in Web of Science's abbreviations or in full. */
  static String organisation(int landmark, int kind, boolean abbreviated) {
    return KINDS[kind % KINDS.length][abbreviated ? 0 : 1].replace(
        "%", LANDMARKS[landmark % LANDMARKS.length]);
  }

  static int departments() {
    return DEPARTMENTS.length;
  }

  static String department(int department, boolean abbreviated) {
    return DEPARTMENTS[department][abbreviated ? 0 : 1];
  }

  static int venues() {
    return VENUES.length;
  }

  /** All venues, in order. */
  static List<String> venueNames() {
    return List.of(VENUES);
  }

  static String venue(int venue) {
    return VENUES[venue];
  }

  /** A venue's name in capitals. */
  static String capitalVenue(int venue) {
    return CAPITAL_VENUES[venue];
  }

  private static String[] allVenues() {
    return Arrays.stream(VENUE_KINDS)
        .flatMap(kind -> Arrays.stream(FIELDS).map(field -> kind.replace("%", field)))
        .toArray(String[]::new);
  }

  /** A title that no other publication of the world has: its number stands in it. */
  static String title(long number, Randomness random) {
    return random.pick(OPENINGS)
        + ' '
        + random.pick(ADJECTIVES)
        + ' '
        + random.pick(NOUNS)
        + " and "
        + random.pick(ADJECTIVES)
        + ' '
        + random.pick(NOUNS)
        + ' '
        + random.pick(SETTINGS)
        + ", case "
        + number;
  }

  static String abstractText(Randomness random) {
    return "This record is simulated. We compare "
        + random.pick(ADJECTIVES)
        + " and "
        + random.pick(ADJECTIVES)
        + ' '
        + random.pick(NOUNS)
        + ' '
        + random.pick(SETTINGS)
        + "; the effect is "
        + (random.below(890) + 10) / 10.0
        + "%.";
  }

  static String keyword(Randomness random) {
    return random.pick(ADJECTIVES) + ' ' + random.pick(NOUNS);
  }
}
