package org.entente.kit;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;

/**
 * Small invented files of formats that users drop on Entente. A source refuses all of them but
 * those that it declares its own.
 */
public enum Sample {
  SCOPUS_CSV(
      "\uFEFF\"Authors\",\"Author full names\",\"Author(s) ID\",\"Title\",\"Year\",\"Source"
          + " title\",\"Cited by\",\"DOI\",\"Link\",\"Affiliations\",\"Authors with"
          + " affiliations\",\"Language of Original Document\",\"Document Type\",\"Source\",\"EID\"\n"
          + "\"Marlow E.; Zhou K.\",\"Marlow, Edda (70000000901); Zhou, Kai"
          + " (70000000902)\",\"70000000901; 70000000902\",\"Currents of an invented"
          + " bay\",\"2018\",\"Journal of Invented Seas\",\"4\",\"10.5555/sample.1\",\"\",\"Harbour"
          + " College, Leeds, United Kingdom; Bay University, Xiamen, China\",\"Marlow E., Harbour"
          + " College, Leeds, United Kingdom; Zhou K., Bay University, Xiamen,"
          + " China\",\"English\",\"Article\",\"Scopus\",\"2-s2.0-85900000001\"\n"),
  WOS_TAGGED(
      """
      FN Clarivate Analytics Web of Science
      VR 1.0
      PT J
      AU Marlow, E
         Zhou, K
      AF Marlow, Edda
         Zhou, Kai
      TI Currents of an invented bay
      SO JOURNAL OF INVENTED SEAS
      LA English
      DT Article
      C1 [Marlow, Edda] Harbour Coll, Leeds, W Yorkshire, England.
         [Zhou, Kai] Bay Univ, Xiamen, Peoples R China.
      TC 4
      PY 2018
      DI 10.5555/sample.1
      UT WOS:000900000000001
      ER

      EF
      """),
  WOS_TAB(
      "PT\tAU\tAF\tTI\tSO\tLA\tDT\tC1\tRP\tCR\tNR\tTC\tZ9\tPY\tDI\tSC\tUT\n"
          + "J\tMarlow, E; Zhou, K\tMarlow, Edda; Zhou, Kai\tCurrents of an invented"
          + " bay\tJOURNAL OF INVENTED SEAS\tEnglish\tArticle\t[Marlow, Edda] Harbour Coll, Leeds,"
          + " England; [Zhou, Kai] Bay Univ, Xiamen, Peoples R"
          + " China\t\t\t0\t4\t4\t2018\t10.5555/sample.1\tOceanography\tWOS:000900000000001\n"),
  INCITES_TABLE(
      "Name,Rank,Web of Science Documents,Times Cited,International Collaborations,% International"
          + " Collaborations,Category Normalized Citation Impact\n"
          + "CHINA MAINLAND,1,400000,9000000,100000,25,1.1\n"
          + "USA,2,500000,16000000,200000,40,1.3\n"
          + "\n"
          + "\"Filter Summary:\"\n"
          + "\"Dataset: InCites Dataset\"\n"
          + "\"Schema: Web of Science\"\n"
          + "\"Time Period: [2018, 2018]\"\n"
          + "\"InCites dataset updated Jan 31, 2024. Includes Web of Science content indexed through"
          + " Dec 31, 2023.\"\n"),
  INCITES_DOCUMENTS(
      "Accession Number,DOI,Pubmed ID,Article Title,Link,Authors,Source,Research"
          + " Area,Volume,Issue,Pages,Publication Date,Times Cited,Journal Expected"
          + " Citations,Category Expected Citations,Journal Normalized Citation Impact,Category"
          + " Normalized Citation Impact,Percentile in Subject Area,Journal Impact Factor\n"
          + "WOS:000900000000001,10.5555/sample.1,,Currents of an invented bay,,\"Marlow, E; Zhou,"
          + " K\",JOURNAL OF INVENTED SEAS,OCEANOGRAPHY,1,2,3-9,2018,4,5,6,0.8,0.7,50,1.5\n"),
  RIS(
      """
      TY  - JOUR
      AU  - Marlow, Edda
      AU  - Zhou, Kai
      TI  - Currents of an invented bay
      T2  - Journal of Invented Seas
      PY  - 2018
      DO  - 10.5555/sample.1
      ER  -

      """),
  BIBTEX(
      """
      @article{marlow2018,
        author  = {Marlow, Edda and Zhou, Kai},
        title   = {Currents of an invented bay},
        journal = {Journal of Invented Seas},
        year    = {2018},
        doi     = {10.5555/sample.1}
      }
      """),
  PUBMED_NBIB(
      """
      PMID- 90000001
      OWN - NLM
      STAT- MEDLINE
      TI  - Currents of an invented bay.
      FAU - Marlow, Edda
      AU  - Marlow E
      AD  - Harbour College, Leeds, United Kingdom.
      LA  - eng
      PT  - Journal Article
      TA  - J Inv Seas
      DP  - 2018 Nov
      AID - 10.5555/sample.1 [doi]

      """),
  JSON(
      """
      {"meta": {"count": 1}, "results": [{"id": "https://openalex.org/W9000000001",
        "doi": "https://doi.org/10.5555/sample.1", "title": "Currents of an invented bay",
        "publication_year": 2018, "type": "article", "authorships": [{"countries": ["GB"]}]}]}
      """),
  XML(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <records><record><title>Currents of an invented bay</title><year>2018</year></record></records>
      """),
  HTML("<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Sign in</body></html>\n"),
  PLAIN_CSV("name,year,count\nXiamen,2018,12\nLeeds,2018,7\n"),
  PLAIN_TSV("name\tyear\tcount\nXiamen\t2018\t12\nLeeds\t2018\t7\n"),
  PROSE("To whom it may concern: the data that you asked for\nwill be sent on Monday.\n"),
  EMPTY(new byte[0]),
  BLANK("\n \n\t\n\n"),
  UTF16_TEXT(
      "\uFEFFTo whom it may concern: the data will be sent on Monday.\r\n".getBytes(UTF_16LE)),
  PDF("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"),
  PNG(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13}),
  ZIP_CUT(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4}),
  OLD_OFFICE_CUT(
      new byte[] {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
      }),
  RANDOM_BYTES(random());

  private final byte[] bytes;

  Sample(String text) {
    this(text.getBytes(UTF_8));
  }

  Sample(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  private static byte[] random() {
    byte[] bytes = new byte[5_000];
    new Random(5).nextBytes(bytes);
    return bytes;
  }
}
