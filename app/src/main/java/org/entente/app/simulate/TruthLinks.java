package org.entente.app.simulate;

import java.util.List;
import java.util.Locale;
import org.entente.app.simulate.DatabaseRecord.Shown;

/** Which records are one publication, which only look like it: rows of the truth's CSV files. */
final class TruthLinks {

  static final String LINKS = "a,a_key,b,b_key,doi_in_common,a_year,b_year,a_countries,b_countries";
  static final String DUPLICATES = "dataset,key,duplicate_key\n";
  static final String TRAPS = "trap,wos_key,scopus_key,like_wos_key,like_scopus_key\n";

  private TruthLinks() {}

  /** The columns of the links' fixed part. */
  static void link(StringBuilder out, DatabaseRecord wos, DatabaseRecord scopus) {
    String doi = wos.description().doi().toLowerCase(Locale.ROOT);
    boolean common =
        !doi.isEmpty() && doi.equals(scopus.description().doi().toLowerCase(Locale.ROOT));
    out.append("wos,").append(WebOfScienceText.key(wos.key()));
    out.append(",scopus,").append(ScopusCsv.key(scopus.key()));
    out.append(',').append(common).append(',').append(wos.year());
    out.append(',').append(scopus.year());
    out.append(',').append(countries(wos)).append(',').append(countries(scopus));
  }

  private static String countries(DatabaseRecord record) {
    long bits = 0;
    for (Shown shown : record.addresses()) {
      bits |= shown.withCountry() ? 1L << shown.address().country() : 0;
    }
    StringBuilder codes = new StringBuilder();
    for (; bits != 0; bits &= bits - 1) {
      codes.append(codes.length() == 0 ? "" : " ");
      codes.append(Geography.get(Long.numberOfTrailingZeros(bits)).code());
    }
    return codes.toString();
  }

  static void duplicates(StringBuilder out, String dataset, List<String> keys) {
    for (String key : keys.subList(Math.min(1, keys.size()), keys.size())) {
      out.append(dataset).append(',').append(keys.get(0)).append(',').append(key).append('\n');
    }
  }

  /** The keys of a publication's first records, empty where a database lacks it. */
  static String keys(Publication publication) {
    Draft draft = publication.draft();
    long number = publication.number();
    return (draft.wos().present() ? WebOfScienceText.key(number) : "")
        + ','
        + (draft.scopus().present() ? ScopusCsv.key(number) : "");
  }
}
