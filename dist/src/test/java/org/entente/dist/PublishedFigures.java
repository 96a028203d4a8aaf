package org.entente.dist;

import static java.util.Map.entry;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.kit.SharedData;

/** The figures that bibliometrix 5.4 and a plain audit computed on some of the shared files. */
final class PublishedFigures {

  /** ISO 3166-1 codes (YU: a former one) of the names that those figures use. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          entry("AUSTRALIA", "AU"),
          entry("AUSTRIA", "AT"),
          entry("BANGLADESH", "BD"),
          entry("BELGIUM", "BE"),
          entry("BOSNIA", "BA"),
          entry("BRAZIL", "BR"),
          entry("BRUNEI", "BN"),
          entry("CAMEROON", "CM"),
          entry("CANADA", "CA"),
          entry("CHILE", "CL"),
          entry("CHINA", "CN"),
          entry("COLOMBIA", "CO"),
          entry("CROATIA", "HR"),
          entry("CYPRUS", "CY"),
          entry("CZECH REPUBLIC", "CZ"),
          entry("DENMARK", "DK"),
          entry("ECUADOR", "EC"),
          entry("EGYPT", "EG"),
          entry("FINLAND", "FI"),
          entry("FRANCE", "FR"),
          entry("GEORGIA", "GE"),
          entry("GERMANY", "DE"),
          entry("GREECE", "GR"),
          entry("INDIA", "IN"),
          entry("INDONESIA", "ID"),
          entry("IRAN", "IR"),
          entry("IRELAND", "IE"),
          entry("ISRAEL", "IL"),
          entry("ITALY", "IT"),
          entry("JAPAN", "JP"),
          entry("KOREA", "KR"),
          entry("MACAO", "MO"),
          entry("MALAWI", "MW"),
          entry("MALAYSIA", "MY"),
          entry("MAURITIUS", "MU"),
          entry("MEXICO", "MX"),
          entry("NETHERLANDS", "NL"),
          entry("NORWAY", "NO"),
          entry("OMAN", "OM"),
          entry("PAKISTAN", "PK"),
          entry("PERU", "PE"),
          entry("PHILIPPINES", "PH"),
          entry("POLAND", "PL"),
          entry("PORTUGAL", "PT"),
          entry("ROMANIA", "RO"),
          entry("RUSSIA", "RU"),
          entry("SAUDI ARABIA", "SA"),
          entry("SINGAPORE", "SG"),
          entry("SOUTH AFRICA", "ZA"),
          entry("SPAIN", "ES"),
          entry("SWEDEN", "SE"),
          entry("SWITZERLAND", "CH"),
          entry("TAIWAN", "TW"),
          entry("TURKEY", "TR"),
          entry("U ARAB EMIRATES", "AE"),
          entry("UKRAINE", "UA"),
          entry("UNITED ARAB EMIRATES", "AE"),
          entry("UNITED KINGDOM", "GB"),
          entry("USA", "US"),
          entry("YUGOSLAVIA", "YU"));

  private PublishedFigures() {}

  /** The rows of a file of the folder. */
  static List<NamedCsvRecord> rows(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(SharedData.path("expected/" + file))) {
      return csv.stream().toList();
    }
  }

  /** The code of a country's name. */
  static String code(String name) {
    String code = CODES.get(name.strip());
    if (code == null) {
      throw new IllegalArgumentException("a country that the test does not know: " + name);
    }
    return code;
  }

  /** The codes of names with semicolons between them; none of an empty text and of "NA". */
  static SortedSet<String> codes(String names) {
    SortedSet<String> codes = new TreeSet<>();
    Arrays.stream(names.split(";", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && !name.equals("NA"))
        .forEach(name -> codes.add(code(name)));
    return codes;
  }

  /** A source's own key; bibliometrix writes everything in capitals. */
  static String key(String id) {
    return id.startsWith("2-S2.0-") ? id.replace("2-S2.0-", "2-s2.0-") : id;
  }
}
