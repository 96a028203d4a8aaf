package org.entente.source.wos;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.entente.kit.Fixture;
import org.entente.kit.Sample;
import org.entente.kit.SourceContract;
import org.entente.spi.FileSource;

/** The Web of Science source keeps the contract of every source. */
class WebOfScienceContractTest extends SourceContract {

  private static final String TAGGED =
      """
      FN Clarivate Analytics Web of Science
      VR 1.0
      PT J
      AU Norén, K
         Li, W
      AF Norén, Kåre
         Li, Wei
      TI A title that is longer than a line and holds "quotes", :: and
         --- signs
      SO JOURNAL OF INVENTED RESULTS
      LA English
      DT Article
      C1 [Norén, Kåre; Li, Wei] Univ Nord, S-12345 Nordstad, Sweden.
         [Li, Wei] Tsinghai Univ, Beijing 100000, Peoples R China.
      RP Li, W (corresponding author), Tsinghai Univ, Beijing 100000, Peoples R China.
      TC 12
      SN 1234-5679
      PY 2018
      VL 7
      IS 2
      BP 11
      EP +
      DI 10.5555/kit.1
      UT WOS:000800000000001
      ER

      PT J
      AU SMITH, J
      TI OLD RECORD
      SO OLD JOURNAL
      C1 UNIV BASLE,CH-4056 BASLE,SWITZERLAND.
         UNIV MICHIGAN,ANN ARBOR,MI 48109.
      PY 1985
      UT WOS:A1985AAA0000002
      ER

      PT B
      BA Okafor, C
      TI A book
      DT Book
      EA JAN 2019
      UT WOS:000800000000003
      ER

      EF
      """;

  private static final String TAB =
      "PT\tAU\tAF\tTI\tSO\tLA\tDT\tC1\tRP\tCR\tNR\tTC\tZ9\tSN\tEI\tPY\tVL\tIS\tBP\tDI\tSC\tUT\n"
          + "J\tNorén, K; Li, W\tNorén, Kåre; Li, Wei\t\"Quoted\" to the"
          + " \"last\"\tJOURNAL OF INVENTED RESULTS\tEnglish\tArticle\t[Norén, Kåre; Li, Wei] Univ"
          + " Nord, Nordstad, Sweden; [Li, Wei] Tsinghai Univ, Beijing, Peoples R"
          + " China\t\t\t0\t12\t12\t1234-5679\t2345-678X\t2018\t7\t2\tS11\t10.5555/kit.1\tOceanography\tWOS:000800000000001\n"
          + "J\tSMITH, J\t\tOLD RECORD\tOLD JOURNAL\tEnglish\tArticle\tUNIV BASLE,CH-4056"
          + " BASLE,SWITZERLAND\t\t\t0\t3\t3\t\t\t1985\t\t\t\t\tOceanography\tWOS:A1985AAA0000002\n";

  static final String BIBTEX =
      """

      @article{ WOS:000800000000001,
      Author = {Noren, Kare and Li, Wei and Okafor,
         Chidi},
      Title = {{A title that is longer than a line, with ``quotes{''} \\& a brace \\{
         that stays open}},
      Journal = {JOURNAL OF INVENTED RESULTS},
      Year = {2018},
      Volume = {7},
      Number = {2, SI},
      Pages = {11-\\&},
      Article-Number = {083501},
      ISSN = {1234-5679},
      EISSN = {2345-678X},
      Abstract = {Nothing of = or @article{} matters here.},
      Publisher = {INVENTED PRESS},
      Address = {1 PUBLISHER ST, OXFORD, ENGLAND},
      Type = {Article; Early Access},
      Language = {English},
      Affiliation = {Li, W (Corresponding Author), Tsinghai Univ, Beijing 100000, Peoples R China.
         Noren, Kare; Li, Wei, Univ Nord, S-12345 Nordstad, Sweden.
         Li, Wei, Tsinghai Univ, Beijing 100000, Peoples R China.},
      DOI = {10.5555/kit\\_1},
      EarlyAccessDate = {JAN 2018},
      Affiliations = {University of the North; Tsinghai University},
      ORCID-Numbers = {Li, Wei/0000-0000-0000-0002
         Noren, Kare/0000-0000-0000-0001},
      Times-Cited = {12},
      Unique-ID = {WOS:000800000000001},
      DA = {2024-05-31},
      }

      @inproceedings{ WOS:000800000000002,
      Author = {Okafor, Chidi},
      Title = {Second},
      Booktitle = {PROCEEDINGS OF NOTHING},
      Year = {2019},
      Unique-ID = {WOS:000800000000002},
      }
      """;

  @Override
  protected FileSource source() {
    return new WebOfScience();
  }

  @Override
  protected List<Fixture> fixtures() {
    return List.of(
        Fixture.text("tagged.txt", WebOfScience.TAGGED, TAGGED, 3).withEndMark(),
        Fixture.text("tab.txt", WebOfScience.TAB, TAB, 2),
        Fixture.text("tab-utf16.txt", WebOfScience.TAB, TAB, 2).in(UTF_16LE),
        Fixture.text("records.bib", WebOfScience.BIBTEX, BIBTEX, 2),
        Fixture.text(
            "sample.txt", WebOfScience.TAGGED, new String(Sample.WOS_TAGGED.bytes(), UTF_8), 1));
  }

  @Override
  protected Set<Sample> ownSamples() {
    return Set.of(Sample.WOS_TAGGED, Sample.WOS_TAB);
  }
}
