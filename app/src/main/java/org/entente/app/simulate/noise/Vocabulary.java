package org.entente.app.simulate.noise;

import org.entente.app.simulate.base.Randomness;

/**
 * Words of titles: common ones of science, and thousands of terms that do not exist, so that two
 * titles are the same or alike only where the world means it.
 */
final class Vocabulary {

  static final String[] ADJECTIVES = {
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
    "elastic",
    "distributed",
    "granular",
    "transient",
    "low-cost",
    "spatial",
    "reversible",
    "stochastic",
    "coastal",
    "dual-phase",
    "wide-band",
    "non-linear",
    "high-order",
    "ageing",
    "deep",
    "multi-centre",
    "long-term",
    "rapid",
    "local",
    "global",
    "magnetic",
    "chronic"
  };

  static final String[] NOUNS = {
    "lattices", "membranes", "networks", "catalysts", "sediments", "alloys", "markets", "receptors",
    "turbines", "crops", "signals", "polymers", "glaciers", "circuits", "aerosols", "microbes",
    "batteries", "corridors", "embryos", "sensors", "forests", "plasmas", "archives", "composites",
    "fibres", "tumours", "vapours", "colloids", "estuaries", "genomes", "cohorts", "centres"
  };

  static final String[] METHODS = {
    "analysis",
    "modelling",
    "optimisation",
    "synthesis",
    "characterisation",
    "estimation",
    "detection",
    "control",
    "simulation",
    "measurement",
    "classification",
    "evaluation",
    "review",
    "comparison",
    "prediction",
    "fabrication"
  };

  static final String[] SETTINGS = {
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
    "in older adults",
    "across borders",
    "in patients with chronic disease",
    "for rural households",
    "using open data",
    "in neighbouring regions",
    "after heavy rain",
    "in vitro"
  };

  private static final String[] STARTS = {
    "qua", "lo", "ner", "vi", "tho", "zan", "pel", "mir", "dra", "su", "ke", "ol", "fi", "bra",
    "te", "gal", "ho", "yt", "chro", "spe", "am", "en", "ru", "sta"
  };

  private static final String[] MIDDLES = {
    "li", "no", "ra", "mi", "do", "te", "va", "so", "gu", "xe", "lan", "ter", "pho", "ci", "bu"
  };

  private static final String[] ENDS = {
    "line", "mide", "xane", "strate", "gen", "phyte", "derm", "tron", "zole", "merase", "nite",
    "lith", "cyte", "plast", "form", "scope"
  };

  private static final String[] FORMULAS = {
    "Qu₂O", "LaX₃", "Vn₂O₅", "H₃Zl", "Mx²⁺", "Zr₂N₄", "YBx₂O₇", "NaQ₂", "Rk³⁺", "TlO₂"
  };

  private static final String[] GREEK = {"α", "β", "γ", "δ", "κ", "λ", "μ", "σ", "ω"};

  private static final String[] EPONYMS = {
    "Möhrlind", "Véroquez", "Bråvik", "Søstrand", "Čelimir", "Ñaverro", "Krönwald", "Lünde"
  };

  private static final String[] FOREIGN_ENDS = {
    "ao", "eng", "iu", "ung", "ität", "ción", "ción", "ский", "isme", "ação", "ene", "ura"
  };

  private static final String[][] SYNONYMS = {
    {"analysis", "study"},
    {"modelling", "simulation"},
    {"optimisation", "improvement"},
    {"synthesis", "preparation"},
    {"characterisation", "description"},
    {"estimation", "assessment"},
    {"detection", "recognition"},
    {"control", "regulation"},
    {"measurement", "determination"},
    {"evaluation", "appraisal"},
    {"prediction", "forecast"},
    {"fabrication", "manufacture"},
    {"comparison", "contrast"},
    {"effects", "influence"},
    {"behaviour", "performance"},
    {"towards", "on the way to"},
    {"improve", "enhance"},
    {"networks", "nets"},
    {"crops", "cultivated plants"},
    {"markets", "trade"},
    {"forests", "woodlands"},
    {"batteries", "accumulators"},
    {"sensors", "detectors"},
    {"rapid", "fast"},
    {"robust", "stable"},
    {"chronic", "lasting"},
    {"hybrid", "mixed"},
    {"local", "regional"},
    {"older adults", "the elderly"},
    {"dense cities", "crowded towns"},
    {"using open data", "based on public data"},
    {"case study", "example"},
    {"review", "survey"}
  };

  private Vocabulary() {}

  /** A term of two to four syllables. */
  static String term(Randomness random) {
    String start = random.pick(STARTS) + random.pick(MIDDLES);
    return (random.chance(0.5) ? start + random.pick(MIDDLES) : start) + random.pick(ENDS);
  }

  static String formula(Randomness random) {
    return random.pick(FORMULAS);
  }

  static String greek(Randomness random) {
    return random.pick(GREEK);
  }

  static String eponym(Randomness random) {
    return random.pick(EPONYMS);
  }

  /** A word of no language. */
  static String foreign(Randomness random) {
    String start = random.pick(STARTS) + random.pick(MIDDLES);
    return random.chance(0.6) ? start + random.pick(FOREIGN_ENDS) : start;
  }

  /** The same in other words, as another translator would have put it. */
  static String reworded(String text) {
    String written = text;
    for (String[] pair : SYNONYMS) {
      written =
          written
              .replace(pair[0], pair[1])
              .replace(Titles.capitalised(pair[0]), Titles.capitalised(pair[1]));
    }
    return written.equals(text) ? "On " + text : written;
  }
}
