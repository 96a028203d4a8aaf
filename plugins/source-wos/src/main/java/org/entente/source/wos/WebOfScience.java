package org.entente.source.wos;

import java.io.IOException;
import java.util.List;
import org.entente.spi.Code;
import org.entente.spi.FileSource;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.entente.spi.WorkSink;
import org.pf4j.Extension;

/** The Web of Science as a source: its tagged text, tab-delimited and BibTeX exports. */
@Extension
public final class WebOfScience implements FileSource {

  static final String TAGGED = "wos-tagged";
  static final String TAB = "wos-tab";
  static final String BIBTEX = "wos-bibtex";

  private static final SourceInfo INFO =
      new SourceInfo(
          "wos",
          "Web of Science",
          "Clarivate",
          List.of(
              new SourceInfo.Format(
                  TAGGED,
                  "Plain Text File",
                  "In the Web of Science, choose Export, then 'Plain Text File', with the record"
                      + " content 'Full Record'. The file is called savedrecs.txt."),
              new SourceInfo.Format(
                  TAB,
                  "Tab Delimited File",
                  "In the Web of Science, choose Export, then 'Tab Delimited File', with the record"
                      + " content 'Full Record'. Do not open and save it in a spreadsheet program"
                      + " before importing it."),
              new SourceInfo.Format(
                  BIBTEX,
                  "BibTeX",
                  "In the Web of Science, choose Export, then 'BibTeX', with the record content 'Full"
                      + " Record': other contents hold no addresses. Import the file before a"
                      + " reference manager has changed it.")),
          List.of(
              "Before 2008 hardly any record says which author has which address: what needs links"
                  + " between authors and addresses cannot be measured for those years.",
              "A record without author addresses (C1) has only the corresponding author's address:"
                  + " its other countries are unknown.",
              "BibTeX without the fields Affiliation and Type, as of a record content other than 'Full"
                  + " Record', says nothing about countries and document types.",
              "Exports of 'All Databases' hold no author addresses: nothing about countries can be"
                  + " said from them.",
              "Records hold no normalised citation impact: that is in InCites.",
              "Author identifiers (ORCID, ResearcherID) are given by name and only by some authors:"
                  + " they do not tell all namesakes apart."));

  @Override
  public SourceInfo info() {
    return INFO;
  }

  @Override
  public Match recognise(Head head) {
    return Recogniser.recognise(head);
  }

  @Override
  public void read(InputFile in, String format, WorkSink out) throws SourceException, IOException {
    switch (format) {
      case TAGGED -> TaggedReader.read(in, out);
      case TAB -> TabReader.read(in, out);
      case BIBTEX -> BibtexReader.read(in, out);
      default ->
          throw new SourceException(
              Code.UNSUPPORTED,
              "The Web of Science source reads '"
                  + TAGGED
                  + "', '"
                  + TAB
                  + "' and '"
                  + BIBTEX
                  + "', and not '"
                  + format
                  + "'.",
              new Location(in.name(), 0, ""));
    }
  }
}
