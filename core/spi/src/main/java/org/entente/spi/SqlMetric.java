package org.entente.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.model.Observation;

/**
 * A metric that is one SQL file. Beside the class lies {@code <id>.sql}, and, where the usual line
 * over years does not fit, {@code <id>.vl.json}, a Vega-Lite specification over its observations;
 * the class itself says with {@link #info} what the metric is.
 *
 * <p>The SQL is a query over the published view (see {@link Scope}). It may name {@code :country},
 * {@code :partner} (the empty text where all partners are asked about), {@code :from} and {@code
 * :to}, which are whole numbers, and each parameter of {@link MetricInfo#parameters} by its name,
 * which is a text ({@code cast(:top as integer)} makes a number of it). Within quotes and comments
 * a colon is a colon. Its columns are, in this order,
 *
 * <ol>
 *   <li>the partner, only where {@link MetricInfo#byPartner},
 *   <li>the year,
 *   <li>for {@link MetricInfo.Unit#COUNT} and {@link MetricInfo.Unit#INDEX} the value; a row whose
 *       value is missing is left out;
 *   <li>for {@link MetricInfo.Unit#SHARE} the numerator, the denominator, and the three numbers of
 *       the unknown-country bounds: the lowest numerator, the highest numerator, and the
 *       denominator of both; the three may be missing. A row whose denominator is 0 or missing is
 *       left out, and so are bounds whose denominator is 0.
 * </ol>
 *
 * <p>Rows come in order of partner and year. In full counting a share of whole works gets Wilson's
 * interval. Numbers keep the digits that the query gives them.
 *
 * @since SPI 1.4
 */
public abstract class SqlMetric implements Metric {

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    MetricInfo info = info();
    String file = info.id() + ".sql";
    NamedSql sql = NamedSql.of(file, required(file), scope);
    List<Observation> observations = new ArrayList<>();
    try (Rows rows = scope.query(sql.text(), sql.arguments().toArray())) {
      while (rows.next()) {
        Observation observation = new SqlRow(rows, info, scope).observation();
        if (observation != null) {
          observations.add(observation);
        }
      }
    }
    return observations;
  }

  @Override
  public Optional<String> chart() {
    return resource(info().id() + ".vl.json");
  }

  private String required(String name) throws MetricException {
    return resource(name)
        .orElseThrow(
            () ->
                new MetricException(
                    "The file "
                        + name
                        + " was expected beside the class "
                        + getClass().getName()
                        + " in its plugin, and is not there."));
  }

  private Optional<String> resource(String name) {
    try (InputStream in = getClass().getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(text(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some editors put a byte order mark before the text, which is no part of it. */
  private static String text(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
