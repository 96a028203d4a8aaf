package org.entente.app.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.entente.host.link.LinkGroups;

/** Groups of linked works as CSV: a row a work. */
public final class LinkGroupCsv {

  private LinkGroupCsv() {}

  /** Writes the members in their order and closes {@code out}. */
  public static void write(List<LinkGroups.Member> members, Writer out) throws IOException {
    try (CsvTableWriter csv = new CsvTableWriter(out, "group", "dataset", "key", "contradictory")) {
      for (LinkGroups.Member member : members) {
        csv.whole(member.group())
            .text(member.dataset())
            .text(member.key())
            .text(member.contradictory() ? "yes" : "no")
            .endRow();
      }
    }
  }
}
