package org.entente.metrics.careers;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.metrics.world.Paper;
import org.entente.metrics.world.PapersScope;
import org.entente.spi.Counting;
import org.entente.spi.MetricException;
import org.entente.spi.MetricInfo;
import org.entente.spi.Rows;
import org.entente.spi.Scope;
import org.entente.spi.Years;

/** A question on works, in years that suffice for an event study. */
final class Asked implements Scope, AutoCloseable {

  private final PapersScope papers;
  private final String country;
  private final Optional<String> partner;
  private final Years years;
  private final Map<String, String> parameters;

  /**
   * @param parameters those that are not as by default
   */
  Asked(List<Paper> papers, Optional<String> partner, Years years, Map<String, String> parameters)
      throws SQLException {
    this(papers, "US", partner, years, parameters);
  }

  /** As the other one, about any country. */
  Asked(
      List<Paper> papers,
      String country,
      Optional<String> partner,
      Years years,
      Map<String, String> parameters)
      throws SQLException {
    this.country = country;
    this.papers = new PapersScope(papers, partner, Counting.FULL, Map.of());
    this.partner = partner;
    this.years = years;
    Map<String, String> all = new TreeMap<>();
    for (MetricInfo.Parameter parameter : new ProductivityEffect().info().parameters()) {
      all.put(parameter.name(), parameter.defaultValue());
    }
    all.putAll(parameters);
    this.parameters = Map.copyOf(all);
  }

  @Override
  public String dataset() {
    return "d";
  }

  @Override
  public String country() {
    return country;
  }

  @Override
  public Optional<String> partner() {
    return partner;
  }

  @Override
  public Years years() {
    return years;
  }

  @Override
  public Counting counting() {
    return Counting.FULL;
  }

  @Override
  public Map<String, String> parameters() {
    return parameters;
  }

  @Override
  public void note(String sentence) {
    papers.note(sentence);
  }

  List<String> notes() {
    return papers.notes();
  }

  @Override
  public Rows query(String sql, Object... arguments) throws MetricException {
    return papers.query(sql, arguments);
  }

  @Override
  public void close() throws SQLException {
    papers.close();
  }
}
