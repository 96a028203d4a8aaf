package org.entente.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.model.Bounds;
import org.entente.model.Interval;
import org.entente.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * A metric that is one SQL file. Beside the class lies {@code <id>.sql}, and, where the usual line
 * over years does not fit, {@code <id>.vl.json}, a Vega-Lite specification over its observations;
 * the class itself says with {@link #info} what the metric is.
 *
 * <p>The SQL is a query over the published view (see {@link Scope}). It may name {@code :country},
 * {@code :partner} (the empty text where all partners are asked about), {@code :from} and {@code
 * :to}, and each parameter of {@link MetricInfo#parameters} by its name. Its columns are, in this
 * order,
 *
 * <ol>
 *   <li>the partner, only where {@link MetricInfo#byPartner},
 *   <li>the year,
 *   <li>for {@link MetricInfo.Unit#COUNT} and {@link MetricInfo.Unit#INDEX} the value; a row whose
 *       value is missing is left out;
 *   <li>for {@link MetricInfo.Unit#SHARE} the numerator, the denominator, and the three numbers of
 *       the unknown-country bounds: the lowest numerator, the highest numerator, and the
 *       denominator of both; the three may be missing. A row whose denominator is 0 or missing is
 *       left out.
 * </ol>
 *
 * <p>Rows come in order of partner and year. In full counting a share gets Wilson's interval.
 *
 * @since SPI 1.4
 */
public abstract class SqlMetric implements Metric {

  /** A name after a colon; not the second colon of a cast, and not within quotes. */
  private static final Pattern NAMED =
      Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|::|:([a-z][a-z0-9_-]*)");

  @Override
  public List<Observation> measure(Scope scope) throws MetricException {
    MetricInfo info = info();
    List<Object> arguments = new ArrayList<>();
    String sql = bound(required(info.id() + ".sql"), scope, arguments);
    List<Observation> observations = new ArrayList<>();
    try (Rows rows = scope.query(sql, arguments.toArray())) {
      while (rows.next()) {
        Observation observation = observation(rows, info, scope);
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

  private static @Nullable Observation observation(Rows rows, MetricInfo info, Scope scope)
      throws MetricException {
    int column = 1;
    String partner = "";
    if (info.byPartner()) {
      String said = rows.text(column++);
      if (said == null) {
        throw new MetricException(info.id() + ".sql gave a row without a partner.");
      }
      partner = said;
    }
    Integer year = rows.missing(column) ? null : Math.toIntExact(rows.whole(column));
    column++;
    if (info.unit() == MetricInfo.Unit.SHARE) {
      return share(rows, column, info, scope, partner, year);
    }
    if (rows.missing(column)) {
      return null;
    }
    BigDecimal value = exact(rows, column);
    return Observation.ofCountry(info.id(), scope.country(), partner, year, value, null, null);
  }

  private static @Nullable Observation share(
      Rows rows, int column, MetricInfo info, Scope scope, String partner, @Nullable Integer year)
      throws MetricException {
    if (rows.missing(column + 1) || exact(rows, column + 1).signum() == 0) {
      return null;
    }
    BigDecimal above = exact(rows, column);
    BigDecimal below = exact(rows, column + 1);
    Interval interval = null;
    if (scope.counting() == Counting.FULL) {
      interval = Interval.wilson(above.longValueExact(), below.longValueExact());
    }
    Bounds bounds = null;
    if (!rows.missing(column + 2) && !rows.missing(column + 3) && !rows.missing(column + 4)) {
      BigDecimal ofBounds = exact(rows, column + 4);
      bounds =
          new Bounds(
              quotient(exact(rows, column + 2), ofBounds),
              quotient(exact(rows, column + 3), ofBounds));
    }
    return Observation.ofCountry(
            info.id(), scope.country(), partner, year, quotient(above, below), above, below)
        .with(interval, bounds);
  }

  private static BigDecimal quotient(BigDecimal above, BigDecimal below) {
    return above.divide(below, MathContext.DECIMAL64);
  }

  private static BigDecimal exact(Rows rows, int column) throws MetricException {
    double number = rows.number(column);
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? BigDecimal.valueOf((long) number)
        : BigDecimal.valueOf(number);
  }

  private static String bound(String sql, Scope scope, List<Object> arguments)
      throws MetricException {
    Matcher names = NAMED.matcher(sql);
    StringBuilder text = new StringBuilder();
    while (names.find()) {
      String name = names.group(1);
      if (name == null) {
        names.appendReplacement(text, Matcher.quoteReplacement(names.group()));
      } else {
        arguments.add(value(name, scope));
        names.appendReplacement(text, "?");
      }
    }
    return names.appendTail(text).toString();
  }

  private static Object value(String name, Scope scope) throws MetricException {
    switch (name) {
      case "country":
        return scope.country();
      case "partner":
        return scope.partner().orElse("");
      case "from":
        return scope.years().from();
      case "to":
        return scope.years().to();
      default:
        String value = scope.parameters().get(name);
        if (value == null) {
          throw new MetricException(
              "The SQL names :" + name + ", which is no parameter of the metric.");
        }
        return value;
    }
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
      return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
