package org.entente.dist;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences with which files are refused, and for each what of the file shows that it is true.
 */
enum Refusal {
  WOS_RIS(
      "This is a RIS file of Web of Science records; .*" + Refusal.WOS_INSTEAD,
      "TY  - ",
      "(?m)^AN  - (WOS|ISI):"),
  WOS_EXCEL(
      "This is an Excel workbook \\(\\.xls\\) of Web of Science records; .*" + Refusal.WOS_INSTEAD,
      "\u00D0\u00CF\u0011\u00E0",
      "savedrecs|WOS:"),
  /** The bytes of a workbook, each made a character, the characters written as UTF-8. */
  WOS_EXCEL_DAMAGED(
      "This was a Web of Science Excel workbook \\(\\.xls\\), but a program has saved its bytes as"
          + " text, which destroyed it\\..*"
          + Refusal.WOS_INSTEAD,
      "\u00C3\u0090\u00C3\u008F\u0011\u00C3\u00A0",
      "savedrecs|WOS:|UT \\(Unique"),
  WOS_EXCEL_AS_CSV(
      "This is a Web of Science Excel export that was saved as CSV; .*" + Refusal.WOS_INSTEAD,
      "Publication Type,Authors,",
      "WOS:\\d{15}"),
  WOS_CITATION_REPORT(
      "This is a Web of Science citation report: citations by year, and no author addresses\\..*"
          + Refusal.WOS_INSTEAD,
      "",
      "(?m)^\"?Timespan[:=].*"),
  WOS_ANALYZE(
      "This is a table of Web of Science 'Analyze Results': counts, and no records\\..*"
          + Refusal.WOS_INSTEAD,
      "",
      "\\A[^\\t\\n]+\\tRecord Count\\t% of "),
  SCOPUS_RIS(
      "This is a Scopus export in RIS, .*" + Refusal.SCOPUS_INSTEAD,
      "TY  - ",
      "(?m)^(DB  - Scopus|UR  - https?://www\\.scopus\\.com/)"),
  INCITES_ALTERED(
      "This table has columns of InCites and a column 'year' that InCites does not write: .*"
          + " Export from InCites .*",
      "",
      "\\A[^\\n]*(Web of Science Documents|Normalized Citation Impact)[^\\n]*\\byear\\b"),
  UNKNOWN("No installed source recognises .*", "", "");

  private static final String WOS_INSTEAD =
      " Export the same records as 'Plain Text File' or 'Tab Delimited File' with .*";
  private static final String SCOPUS_INSTEAD =
      " Export the records from Scopus again as CSV, with .*";

  private static final Pattern BEGINS =
      Pattern.compile(
          "No installed source recognises (?<name>.*): it begins with (?:'(?<text>.*)'|the bytes"
              + " (?<bytes>[0-9a-f ]+))\\. Installed: InCites \\(incites\\), OpenAlex \\(openalex\\),"
              + " Scopus \\(scopus\\), Table of figures \\(table\\), Web of Science \\(wos\\)\\.");

  private final Pattern sentence;
  private final String beginning;
  private final Pattern evidence;

  /**
   * @param sentence what the user reads
   * @param beginning how the file begins after a byte order mark and blanks, its bytes read as
   *     Latin-1
   * @param evidence what is found somewhere in it
   */
  Refusal(String sentence, String beginning, String evidence) {
    this.sentence = Pattern.compile(sentence);
    this.beginning = beginning;
    this.evidence = Pattern.compile(evidence);
  }

  /** Whether this is the sentence. */
  boolean says(String told) {
    return sentence.matcher(told).matches();
  }

  /** Whether the sentence is true of the file. */
  boolean holds(String told, Path file) throws IOException {
    if (this == UNKNOWN) {
      return unknown(told, file);
    }
    String text = Files.readString(file, ISO_8859_1);
    if (text.startsWith("\u00EF\u00BB\u00BF")) {
      text = text.substring(3);
    }
    return text.stripLeading().startsWith(beginning) && evidence.matcher(text).find();
  }

  /** Names the file, and begins as the sentence says. */
  private static boolean unknown(String told, Path file) throws IOException {
    Matcher parts = BEGINS.matcher(told);
    if (!parts.matches() || !parts.group("name").equals(String.valueOf(file.getFileName()))) {
      return false;
    }
    byte[] bytes = Files.readAllBytes(file);
    String first = parts.group("bytes");
    if (first != null) {
      byte[] shown = HexFormat.ofDelimiter(" ").parseHex(first);
      return shown.length > 0 && Arrays.equals(shown, 0, shown.length, bytes, 0, shown.length);
    }
    String text = new String(bytes, UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return !parts.group("text").isEmpty()
        && text.stripLeading().replace('\t', ' ').startsWith(parts.group("text"));
  }
}
