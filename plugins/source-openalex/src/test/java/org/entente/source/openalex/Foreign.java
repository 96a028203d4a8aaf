package org.entente.source.openalex;

import java.util.List;

/** Invented files that look a little like OpenAlex's and are not. */
final class Foreign {

  private Foreign() {}

  static List<String> files() {
    return List.of(
        // Another program that has a "Work ID".
        "Work ID,Title,Authors,First Publish Year,Edition ID,My Ratings\nOL1W,The Bay,E. Marlow,1969,OL2M,5\n",
        // Crossref's answer.
        "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"items\":[{\"DOI\":\"10.5555/sample.1\","
            + "\"title\":[\"Currents\"],\"author\":[{\"family\":\"Marlow\",\"affiliation\":[]}]}]}}",
        // Scopus' answer.
        "{\"search-results\":{\"entry\":[{\"eid\":\"2-s2.0-85900000001\",\"dc:title\":\"Currents\"}]}}",
        // A list of things with identifiers of their own.
        "[{\"id\":\"https://example.org/W1\",\"title\":\"Currents\",\"publication_year\":2018}]",
        // A table of works that somebody made, without identifiers of OpenAlex.
        "id,title,publication_year,doi,type\n1,Currents,2018,10.5555/sample.1,article\n",
        // Lens' CSV.
        "Lens ID,Title,Date Published,Publication Year,Publication Type,Source Title,ISSNs,Publisher,Source"
            + " Country,Author/s,DOI,PMID,Citing Works Count\n000-001,Currents,2018-01-01,2018,journal article,Seas,"
            + "99990001,,,E Marlow,10.5555/sample.1,,4\n");
  }
}
