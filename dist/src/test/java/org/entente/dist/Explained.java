package org.entente.dist;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A record of which the other tool and Entente say different countries, and why. The lists are
 * complete: what differs and is not here is a failure, and so is what is here and does not differ.
 *
 * @param corpus the set of expected figures, such as {@code g_wos}
 * @param key the source's key
 * @param theirs the other tool's countries
 * @param ours Entente's countries
 * @param reasons why, all of them
 */
record Explained(
    String corpus,
    String key,
    SortedSet<String> theirs,
    SortedSet<String> ours,
    List<Reason> reasons) {

  /** Why two readings differ, and what shows it in the record's own address fields. */
  enum Reason {
    /** bibliometrix counts Taiwan as China; ISO 3166-1 and Entente keep TW apart. */
    TAIWAN("(?m)[ ,]Taiwan\\.?$"),
    /** bibliometrix does not find Russia where Scopus writes "Russian Federation". */
    RUSSIA("(?m), ?Russian Federation$"),
    /** bibliometrix does not find Brunei where Scopus writes "Brunei Darussalam". */
    BRUNEI("(?m), Brunei Darussalam$"),
    /** bibliometrix has no Macao. */
    MACAO("(?m), Macao$"),
    /** bibliometrix has no Bosnia and Herzegovina. */
    BOSNIA("(?m), Bosnia & Herceg\\.$"),
    /** bibliometrix has no Yugoslavia; Entente keeps former states under their former codes. */
    YUGOSLAVIA("(?m),YUGOSLAVIA\\.$"),
    /**
     * An address of the United States that ends in state and ZIP code and names no country; both
     * sources wrote such addresses for older records, and bibliometrix leaves them out.
     */
    STATE_AND_ZIP("(?m),? ?[A-Z]{2} [0-9]{5}\\.?$"),
    /**
     * The Web of Science writes Hong Kong as a place in "Peoples R China"; Entente keeps HK apart
     * from CN by definition, as InCites does, and folds it in only where it is asked to.
     */
    HONG_KONG("(?m), Hong Kong, Peoples R China\\.$"),
    /**
     * The Web of Science writes Puerto Rico as a state of the USA; it has a code of its own in ISO
     * 3166-1 (PR), which Entente uses.
     */
    PUERTO_RICO("(?m), PR( [0-9]{5})? USA\\.$"),
    /**
     * The Web of Science of 2012 wrote "Palestinian Aut, Israel"; Palestine has a code of its own
     * in ISO 3166-1 (PS).
     */
    PALESTINE("(?m), Palestinian Aut, Israel\\.$"),
    /** bibliometrix reads "Georgia Tech" in Atlanta as the country Georgia. */
    GEORGIA_TECH("(?m)^Correspondence Address: .*Georgia Tech Research Institute, Atlanta"),
    /** Several corresponding authors in different countries; bibliometrix keeps one of them. */
    SEVERAL_AUTHORS(
        "(?m)^RP: .*\\(corresponding author\\),.*\\(corresponding author\\),"
            + "|Correspondence Address: L\\. Chai\\n(?s:.*)Correspondence Address: D\\. He\\n"),
    /**
     * One corresponding author with addresses in two countries; bibliometrix keeps the one of the
     * correspondence field, Entente gives all that the author has on this work.
     */
    SEVERAL_ADDRESSES(
        "(?m)^C1: \\[(?<author>[^;\\]]+)[;\\]](?s:.*)^C1: \\[[^\\]]*\\k<author>[;\\]]"
            + "|^Correspondence Address: Lin, J\\.$"),
    /**
     * Scopus runs country and institution together in the correspondence field (as in "University
     * of XUnited States"), where bibliometrix finds none; Entente takes the corresponding author's
     * own addresses.
     */
    RUN_TOGETHER("(?m)^Correspondence Address: .*[a-z)][A-Z][a-z]+( [A-Z][a-z]+)*$"),
    /**
     * The correspondence field names no author. bibliometrix takes the address's country; in
     * Entente no author of the work is the corresponding one, so there is no such country.
     */
    NO_NAME("\\A(?!(?s:.*)(author\\),|Correspondence Address: .*\\nCorrespondence))"),
    /**
     * The record ties no author to an address: C1 has no names in brackets. bibliometrix takes the
     * address of the correspondence field (RP). Entente knows who the corresponding author is, but
     * its published view has only the addresses of C1 where there are any, tied to nobody here, and
     * so no country of the corresponding author: less than RP would allow, never a wrong one.
     */
    NOT_TIED("\\A(C1: [^\\[\\n]+\\n)+RP: .*author\\), ");

    private final Pattern evidence;

    Reason(String evidence) {
      this.evidence = Pattern.compile(evidence);
    }

    /** Whether the record's address fields, as {@link Census#addresses} gives them, show it. */
    boolean shows(String addresses) {
      return evidence.matcher(addresses).find();
    }
  }

  /** The countries of works, where bibliometrix and Entente differ. */
  static final List<Explained> COUNTRIES =
      List.of(
          of("g_wos", "WOS:000660660500001", "CN", "TW", Reason.TAIWAN),
          of("g_wos", "WOS:000828156400001", "CN EG", "CN EG HK", Reason.HONG_KONG),
          of("g_sco", "2-s2.0-85103845390", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85101702630", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85091336281", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85179847693", "CN", "TW", Reason.TAIWAN),
          of("g_sco", "2-s2.0-85098499655", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85097179797", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85098846234", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85101725417", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85106330992", "CN", "TW", Reason.TAIWAN),
          of("g_sco", "2-s2.0-85103671009", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85107161610", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85072880785", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85102775409", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85088096502", "CN", "CN MO", Reason.MACAO),
          of("g_sco", "2-s2.0-85103257302", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85101697686", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85087617760", "", "BN", Reason.BRUNEI),
          of("g_sco", "2-s2.0-85100774339", "", "RU", Reason.RUSSIA),
          of("h_sco", "2-s2.0-85075662120", "", "RU", Reason.RUSSIA),
          of("h_sco", "2-s2.0-85073334047", "", "RU", Reason.RUSSIA),
          of("h_sco", "2-s2.0-85061105487", "", "RU", Reason.RUSSIA),
          of("tob_sco", "2-s2.0-0041806125", "", "US", Reason.STATE_AND_ZIP),
          of("tob_sco", "2-s2.0-0002297073", "", "US", Reason.STATE_AND_ZIP),
          of("race_wos", "WOS:000946861800001", "US", "PR US", Reason.PUERTO_RICO),
          of("race_wos", "WOS:001093029100001", "CN", "HK", Reason.HONG_KONG),
          of("race_wos", "WOS:000684679300001", "CN", "TW", Reason.TAIWAN),
          of("mk_wos", "WOS:000229693800018", "FR", "BA FR", Reason.BOSNIA),
          of("mk_wos", "WOS:000301272400004", "IL", "PS", Reason.PALESTINE),
          of("mk_wos", "WOS:A1977DW70300003", "", "US YU", Reason.YUGOSLAVIA, Reason.STATE_AND_ZIP),
          of("mk_wos", "WOS:A1979HF52100003", "", "US", Reason.STATE_AND_ZIP),
          of("mk_wos", "WOS:A1977DB63600003", "", "US", Reason.STATE_AND_ZIP),
          of("mk_wos", "WOS:A1979HS85100478", "", "US", Reason.STATE_AND_ZIP));

  /** The countries of works, where the plain audit and Entente differ. */
  static final List<Explained> AUDITED_COUNTRIES =
      List.of(
          of("g_wos", "WOS:000828156400001", "CN EG", "CN EG HK", Reason.HONG_KONG),
          of("race_wos", "WOS:000946861800001", "US", "PR US", Reason.PUERTO_RICO),
          of("race_wos", "WOS:001093029100001", "CN", "HK", Reason.HONG_KONG),
          of("mk_wos", "WOS:000301272400004", "IL", "PS", Reason.PALESTINE));

  /** The countries of corresponding authors, where bibliometrix and Entente differ. */
  static final List<Explained> CORRESPONDING =
      List.of(
          of("g_wos", "WOS:000430764100004", "FR", "CH FR", Reason.SEVERAL_AUTHORS),
          of("g_wos", "WOS:000660660500001", "CN", "TW", Reason.TAIWAN),
          of(
              "g_wos",
              "WOS:000828156400001",
              "CN",
              "CN HK",
              Reason.SEVERAL_AUTHORS,
              Reason.HONG_KONG),
          of("g_sco", "2-s2.0-85103845390", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85091336281", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85179847693", "CN", "TW", Reason.TAIWAN),
          of("g_sco", "2-s2.0-85098499655", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85097179797", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85086504997", "CN", "CN US", Reason.SEVERAL_AUTHORS),
          of("g_sco", "2-s2.0-85106330992", "CN", "TW", Reason.TAIWAN),
          of("g_sco", "2-s2.0-85103671009", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85107161610", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85072880785", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85130623454", "GE", "US", Reason.GEORGIA_TECH),
          of("g_sco", "2-s2.0-85130613570", "GE", "US", Reason.GEORGIA_TECH),
          of("g_sco", "2-s2.0-85103257302", "", "RU", Reason.RUSSIA),
          of("g_sco", "2-s2.0-85100774339", "", "RU", Reason.RUSSIA),
          of("h_sco", "2-s2.0-85095581407", "", "ES", Reason.RUN_TOGETHER),
          of("h_sco", "2-s2.0-85070656924", "", "IN", Reason.RUN_TOGETHER),
          of("h_sco", "2-s2.0-85087055803", "", "AE", Reason.RUN_TOGETHER),
          of("h_sco", "2-s2.0-85075662120", "", "RU", Reason.RUN_TOGETHER),
          of("h_sco", "2-s2.0-85061105487", "", "RU", Reason.RUN_TOGETHER),
          of("h_sco", "2-s2.0-85049663665", "", "PK", Reason.RUN_TOGETHER),
          of("h_sco", "2-s2.0-85031394920", "", "CA", Reason.RUN_TOGETHER),
          of("h_sco", "2-s2.0-84981532058", "", "MY", Reason.RUN_TOGETHER),
          of(
              "h_sco",
              "2-s2.0-84908680852",
              "",
              "CN SG",
              Reason.RUN_TOGETHER,
              Reason.SEVERAL_ADDRESSES),
          of("h_sco", "2-s2.0-84893567582", "BR", "", Reason.NO_NAME),
          of("tob_sco", "2-s2.0-3042944665", "", "US", Reason.RUN_TOGETHER),
          of("tob_sco", "2-s2.0-0041806125", "", "US", Reason.STATE_AND_ZIP),
          of("tob_sco", "2-s2.0-0002297073", "", "US", Reason.STATE_AND_ZIP),
          of("tob_sco", "2-s2.0-84975018544", "", "US", Reason.RUN_TOGETHER),
          of("tob_sco", "2-s2.0-0000671217", "", "US", Reason.RUN_TOGETHER),
          of("tob_sco", "2-s2.0-70350446751", "", "US", Reason.RUN_TOGETHER),
          of("tob_sco", "2-s2.0-0001486444", "", "US", Reason.RUN_TOGETHER),
          of("tob_sco", "2-s2.0-84945687182", "", "US", Reason.RUN_TOGETHER),
          of("tob_sco", "2-s2.0-84948884081", "", "US", Reason.RUN_TOGETHER),
          of("race_wos", "WOS:000946861800001", "US", "PR", Reason.PUERTO_RICO),
          of("race_wos", "WOS:000227026600005", "US", "", Reason.NO_NAME),
          of("race_wos", "WOS:000251421400003", "US", "", Reason.NOT_TIED),
          of("race_wos", "WOS:000656629800019", "US", "", Reason.NOT_TIED),
          of("race_wos", "WOS:000188827800005", "US", "", Reason.NO_NAME),
          of("race_wos", "WOS:000181217500002", "US", "", Reason.NO_NAME),
          of("race_wos", "WOS:000306243700002", "US", "", Reason.NOT_TIED),
          of("race_wos", "WOS:000220758800003", "US", "", Reason.NO_NAME),
          of("race_wos", "WOS:001093029100001", "CN", "HK", Reason.HONG_KONG),
          of("race_wos", "WOS:000345486700005", "CA", "", Reason.NOT_TIED),
          of("race_wos", "WOS:000176524800008", "GB", "", Reason.NO_NAME),
          of("race_wos", "WOS:000684679300001", "CN", "TW", Reason.TAIWAN),
          of("race_wos", "WOS:000246711800003", "US", "", Reason.NOT_TIED),
          of("race_wos", "WOS:000303561300006", "US", "", Reason.NOT_TIED),
          of("race_wos", "WOS:000844187800001", "CA", "CA GB", Reason.SEVERAL_ADDRESSES),
          of("race_wos", "WOS:000334052600008", "IE", "", Reason.NOT_TIED),
          of("race_wos", "WOS:000234129300010", "GB", "", Reason.NO_NAME),
          of("race_wos", "WOS:000485852200012", "US", "US ZA", Reason.SEVERAL_ADDRESSES),
          of("race_wos", "WOS:000338920400008", "US", "", Reason.NOT_TIED),
          of("mk_wos", "WOS:000220362400013", "FR", "", Reason.NOT_TIED),
          of("mk_wos", "WOS:000177484300017", "FR", "", Reason.NOT_TIED),
          of("mk_wos", "WOS:000229693800018", "FR", "", Reason.NOT_TIED),
          of("mk_wos", "WOS:000220065500002", "FR", "", Reason.NOT_TIED),
          of("mk_wos", "WOS:000086764500005", "FR", "", Reason.NOT_TIED),
          of("mk_wos", "WOS:000227780200015", "FR", "", Reason.NOT_TIED),
          of("mk_wos", "WOS:000301272400004", "IL", "PS", Reason.PALESTINE),
          of("mk_wos", "WOS:A1983RR59000051", "US", "", Reason.NOT_TIED));

  private static Explained of(
      String corpus, String key, String theirs, String ours, Reason... reasons) {
    return new Explained(corpus, key, codes(theirs), codes(ours), List.of(reasons));
  }

  /** Country codes with blanks between them. */
  static SortedSet<String> codes(String text) {
    SortedSet<String> codes = new TreeSet<>(List.of(text.split(" ")));
    codes.remove("");
    return codes;
  }
}
