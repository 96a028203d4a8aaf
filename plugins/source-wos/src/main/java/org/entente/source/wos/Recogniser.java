package org.entente.source.wos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.spi.Head;
import org.entente.spi.Match;

/**
 * Says what a file is by its first bytes. Other people's formats carry Web of Science accession
 * numbers too, and Web of Science files of many kinds are all called savedrecs, so that neither a
 * number nor a name is proof: the shape of the first lines is.
 */
final class Recogniser {

  /** Characters; the longest known header has some 220. */
  private static final int LONGEST_HEADER = 2_000;

  /** How the tab-delimited header begins: two-character tags, PT first. */
  private static final Pattern TAB_HEADER = Pattern.compile("PT(\t[A-Z][A-Z0-9])+\t*\\s*");

  private static final Pattern ACCESSION = Pattern.compile("(?m)^UT ([A-Z]+):\\S+");
  private static final Pattern HEADER =
      Pattern.compile("FN .*(Web of (Science|Knowledge)|ISI Export Format).*");
  private static final Pattern BIBTEX_ENTRY =
      Pattern.compile("(?m)^@(?!(?i:comment|string|preamble)\\b)\\w{1,40} ?\\{");
  private static final Pattern BIBTEX_KEY = Pattern.compile("(?m)^@\\w{1,40} ?\\{ *(WOS|ISI):");
  private static final Pattern BIBTEX_UNIQUE_ID =
      Pattern.compile("(?m)^[ \\t]*(?i:Unique-ID) *= *\\{{1,2} *(WOS|ISI):");
  private static final Pattern RIS_ACCESSION = Pattern.compile("(^|[\\r\\n])AN  - (WOS|ISI):");
  private static final Pattern ANALYZE =
      Pattern.compile("[^\t]+\t(\"?)Record Count\\1\t\"?% of [\\d,]+\"?\\s*");
  private static final Pattern REPORT_HEADER =
      Pattern.compile("\"?Title\"?,\"?Authors\"?,\"?Corporate Authors\"?,\"?Editors\"?,.*");
  private static final Pattern EXCEL_HEADER =
      Pattern.compile("\"?Publication Type\"?([,;\t])\"?Authors\"?\\1\"?Book Authors\"?\\1.*");
  private static final Pattern LINE = Pattern.compile("\\r\\n|\\r|\\n");

  private static final String INSTEAD =
      " Export the same records as 'Plain Text File' or 'Tab Delimited File' with the record"
          + " content 'Full Record'.";

  private Recogniser() {}

  static Match recognise(Head head) {
    if (head.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
      return workbook(new String(head.bytes(), ISO_8859_1));
    }
    String text = text(head);
    String[] lines = LINE.split(text, 60);
    int first = 0;
    while (first < lines.length - 1 && lines[first].isBlank()) {
      first++;
    }
    String line = lines[first];
    if (line.length() <= LONGEST_HEADER && TAB_HEADER.matcher(line).matches()) {
      return tab(line);
    }
    if (line.startsWith("FN ") || line.startsWith("PT ") || hasRecordStart(lines)) {
      return tagged(line, text);
    }
    return unsupported(line, lines, text);
  }

  /** Whether a line is the first of an export of any generation. */
  static boolean isHeader(String line) {
    return HEADER.matcher(line).matches();
  }

  private static Match tab(String header) {
    String columns = "\t" + header.strip() + "\t";
    if (columns.contains("\tAU\t") && columns.contains("\tTI\t") && columns.contains("\tUT\t")) {
      return Match.sure(
          WebOfScience.TAB,
          "The first line is the header of a Web of Science tab-delimited export (PT, AU ... UT).");
    }
    return Match.no("The first line has tags, but not the columns AU, TI and UT.");
  }

  /** A foreign first line, then the beginning of a record as the Web of Science writes it. */
  private static boolean hasRecordStart(String[] lines) {
    for (int i = 0; i + 1 < Math.min(lines.length, 6); i++) {
      if (lines[i].matches("PT [A-Z] *") && lines[i + 1].matches("[A-Z][A-Z0-9] .*")) {
        return true;
      }
    }
    return false;
  }

  private static Match tagged(String first, String text) {
    Matcher accession = ACCESSION.matcher(text);
    boolean found = false;
    boolean core = false;
    boolean inspec = false;
    while (accession.find()) {
      found = true;
      String database = accession.group(1);
      core |= database.equals("WOS") || database.equals("ISI");
      inspec |= database.equals("INSPEC");
    }
    if (inspec && !core) {
      return Match.no(
          "The file holds records of Inspec and not of the Web of Science, though in the same tags.");
    }
    if (isHeader(first)) {
      return Match.sure(
          WebOfScience.TAGGED, "The first line is the header of a Web of Science export (FN).");
    }
    if (!found) {
      return Match.no("The lines have tags, but no Web of Science header and accession number.");
    }
    if (first.startsWith("PT ")) {
      return Match.sure(
          WebOfScience.TAGGED,
          "The file has no header, but begins with a record as the Web of Science writes it"
              + " (PT ... UT).");
    }
    return Match.maybe(
        WebOfScience.TAGGED,
        "The first line is not a Web of Science header, but records as the Web of Science writes"
            + " them follow (PT ... UT).");
  }

  private static Match unsupported(String first, String[] lines, String text) {
    long accessions = Math.max(count(BIBTEX_KEY, text), count(BIBTEX_UNIQUE_ID, text));
    if (accessions > 0) {
      return bibtex(accessions, count(BIBTEX_ENTRY, text));
    }
    if (first.startsWith("TY  - ") && RIS_ACCESSION.matcher(text).find()) {
      return Match.unsupported(
          "wos-ris",
          "This is a RIS file of Web of Science records; it does not say which author has which"
              + " address, and Entente does not read it."
              + INSTEAD);
    }
    if (ANALYZE.matcher(first).matches()) {
      return Match.unsupported(
          "wos-analyze",
          "This is a table of Web of Science 'Analyze Results': counts, and no records." + INSTEAD);
    }
    if (isCitationReport(lines)) {
      return Match.unsupported(
          "wos-citation-report",
          "This is a Web of Science citation report: citations by year, and no author addresses."
              + INSTEAD);
    }
    if (EXCEL_HEADER.matcher(first).matches()) {
      return Match.unsupported(
          "wos-excel-csv",
          "This is a Web of Science Excel export that was saved as CSV; Entente does not read it."
              + INSTEAD);
    }
    if (first.startsWith("\u00D0\u00CF\u0011\u00E0") && isOfWebOfScience(text)) {
      return Match.unsupported(
          "wos-excel-damaged",
          "This was a Web of Science Excel workbook (.xls), but a program has saved its bytes as"
              + " text, which destroyed it."
              + INSTEAD);
    }
    return Match.no("The first lines are not those of a Web of Science export.");
  }

  /** The last entry of a head may be cut before its number. */
  private static Match bibtex(long accessions, long entries) {
    return accessions >= entries - 1
        ? Match.sure(
            WebOfScience.BIBTEX, "BibTeX whose entries have Web of Science accession numbers.")
        : Match.unsupported(
            WebOfScience.BIBTEX,
            "This is BibTeX of several origins, as a reference manager writes it: only some of its"
                + " entries have Web of Science accession numbers. Export the records from the Web"
                + " of Science itself, as 'Plain Text File', 'Tab Delimited File' or 'BibTeX' with"
                + " the record content 'Full Record'.");
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }

  private static boolean isCitationReport(String[] lines) {
    boolean timespan = false;
    for (int i = 0; i < Math.min(lines.length, 8); i++) {
      timespan |= lines[i].startsWith("Timespan");
      if (timespan && REPORT_HEADER.matcher(lines[i]).matches()) {
        return true;
      }
    }
    return false;
  }

  private static Match workbook(String bytes) {
    return isOfWebOfScience(bytes)
        ? Match.unsupported(
            "wos-excel",
            "This is an Excel workbook (.xls) of Web of Science records; Entente does not read"
                + " workbooks of the Web of Science."
                + INSTEAD)
        : Match.no("This is an old Office document without signs of the Web of Science.");
  }

  private static boolean isOfWebOfScience(String text) {
    return text.contains("savedrecs") || text.contains("WOS:") || text.contains("UT (Unique");
  }

  private static String text(Head head) {
    byte[] bytes = head.bytes();
    Charset wide = Utf8Stream.utf16(bytes, bytes.length);
    if (wide == null) {
      return head.text();
    }
    int mark = Utf8Stream.mark(bytes, 0, bytes.length);
    return new String(bytes, mark, bytes.length - mark, wide);
  }
}
