package org.entente.host.library;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The table {@code link_decisions}; the dataset of the smaller name stands first in it. */
final class LinkDecisionRows {

  private static final String ACCEPTED = "accepted";
  private static final String REJECTED = "rejected";

  private LinkDecisionRows() {}

  /** The decisions on works of two datasets, said from the first, by key. */
  static List<LinkDecision> of(Connection connection, String a, String b) throws SQLException {
    boolean turned = a.compareTo(b) > 0;
    List<LinkDecision> decisions = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select a_key, b_key, status, decided from link_decisions where a = ? and b = ? order by a_key, b_key")) {
      statement.setString(1, turned ? b : a);
      statement.setString(2, turned ? a : b);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          LinkDecision decision =
              new LinkDecision(
                  turned ? b : a,
                  rows.getString(1),
                  turned ? a : b,
                  rows.getString(2),
                  rows.getString(3).equals(ACCEPTED),
                  rows.getObject(4, OffsetDateTime.class).toInstant());
          decisions.add(turned ? decision.turned() : decision);
        }
      }
    }
    return List.copyOf(decisions);
  }

  static void put(Connection connection, LinkDecision said) throws SQLException {
    LinkDecision decision = said.a().compareTo(said.b()) > 0 ? said.turned() : said;
    Rows.update(
        connection,
        "merge into link_decisions (a, a_key, b, b_key, status, decided) key (a, a_key, b, b_key) values (?, ?, ?, ?, ?, ?)",
        decision.a(),
        decision.aKey(),
        decision.b(),
        decision.bKey(),
        decision.accepted() ? ACCEPTED : REJECTED,
        OffsetDateTime.ofInstant(decision.decided(), ZoneOffset.UTC));
  }

  /** Takes a decision back; false where there was none. */
  static boolean remove(Connection connection, String a, String aKey, String b, String bKey)
      throws SQLException {
    boolean turned = a.compareTo(b) > 0;
    return Rows.update(
        connection,
        "delete from link_decisions where a = ? and a_key = ? and b = ? and b_key = ?",
        turned ? b : a,
        turned ? bKey : aKey,
        turned ? a : b,
        turned ? aKey : bKey);
  }
}
