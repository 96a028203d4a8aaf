package org.entente.source.incites;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.model.EntityKind;
import org.entente.model.Observation;
import org.entente.spi.Code;
import org.entente.spi.Location;
import org.entente.spi.ObservationSink;
import org.entente.spi.Problem;
import org.entente.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Turns the data rows of one table into observations. */
final class ObservationRows {

  private static final Pattern YEAR = Pattern.compile("(1[89]\\d\\d|20\\d\\d)(?:\\.0+)?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String file;
  private final SheetFile sheet;
  private final TableKind kind;
  private final Survey survey;
  private final Header header;
  private final Measures measures;
  private final @Nullable Integer periodYear;
  private final ObservationSink out;
  private boolean saidEncoding;

  ObservationRows(
      String file,
      SheetFile sheet,
      TableKind kind,
      Survey survey,
      Measures measures,
      ObservationSink out) {
    this.file = file;
    this.sheet = sheet;
    this.kind = kind;
    this.survey = survey;
    this.header = survey.header();
    this.measures = measures;
    this.periodYear = survey.annotations().year();
    this.out = out;
  }

  /**
   * Gives one row to the sink, accepted or rejected.
   *
   * @param afterSummary whether it stands below the filter summary
   */
  void read(Row row, boolean afterSummary) {
    String name = row.cell(header.find(Header.NAME));
    Location at = new Location(file, row.line(), name);
    if (afterSummary) {
      reject(
          at,
          Code.MALFORMED,
          "Line "
              + row.line()
              + " stands below the filter summary, so that it belongs to no table: the file may be"
              + " several exports in one. Import each export as a file of its own.",
          row);
      return;
    }
    String shape = shape(row);
    if (shape != null) {
      reject(at, Code.MALFORMED, shape, row);
      return;
    }
    if (name.isEmpty()) {
      reject(
          at,
          Code.BAD_VALUE,
          "The row in line " + row.line() + " has no name, so that nobody knows what it measures.",
          row);
      return;
    }
    if (!saidEncoding && name.indexOf('\uFFFD') >= 0) {
      saidEncoding = true;
      out.note(
          new Problem(
              Severity.WARNING,
              Code.ENCODING,
              "The name '"
                  + name
                  + "' and perhaps others have lost characters: the file's encoding was damaged."
                  + " Export the table again.",
              at));
    }
    Integer year = periodYear;
    int yearColumn = header.find("publication year", "year");
    if (yearColumn >= 0) {
      String cell = row.cell(yearColumn);
      var matcher = YEAR.matcher(cell);
      if (!matcher.matches()) {
        reject(
            at,
            Code.BAD_VALUE,
            "'" + cell + "' in the column " + header.name(yearColumn) + " is not a year.",
            row);
        return;
      }
      year = Integer.valueOf(matcher.group(1));
    }
    observe(row, name, year, at);
  }

  private @Nullable String shape(Row row) {
    int size = header.size();
    boolean fits = row.width() <= size && (sheet.sparse() || row.cells().size() >= size);
    if (fits) {
      return null;
    }
    long breaks = row.cells().stream().mapToLong(cell -> cell.lines().count()).max().orElse(0);
    String sentence =
        "The row in line "
            + row.line()
            + " has "
            + row.cells().size()
            + " cells where the header has "
            + size
            + ".";
    return breaks > 1 && !sheet.sparse()
        ? sentence
            + " One of its cells runs over "
            + breaks
            + " lines: a quotation mark is not closed, and the rows of these lines are lost. Export"
            + " the table again."
        : sentence + " It is cut or was edited: export the table again.";
  }

  private void observe(Row row, String name, @Nullable Integer year, Location at) {
    BigDecimal[] values = new BigDecimal[header.size()];
    for (Column column : survey.columns()) {
      if (!column.measured()) {
        continue;
      }
      String cell = row.cell(column.index());
      if (Numerals.missing(cell)) {
        continue;
      }
      try {
        values[column.index()] = value(column, cell);
      } catch (NumberFormatException e) {
        String why = "In the column " + column.name() + ", " + e.getMessage();
        if (column.role() == Column.Role.DOCUMENTS) {
          reject(at, Code.BAD_VALUE, why + ".", row);
          return;
        }
        warn(at, why + "; the value was left out.");
      }
    }
    BigDecimal documents = value(values, Header.DOCUMENTS);
    boolean baseline = Baseline.is(name);
    List<Observation> observations = new ArrayList<>();
    for (Column column : survey.columns()) {
      BigDecimal value = values[column.index()];
      if (value == null) {
        continue;
      }
      BigDecimal numerator = null;
      BigDecimal denominator = null;
      boolean international = column.role() == Column.Role.INTERNATIONAL_PERCENT;
      if (international || column.role() == Column.Role.DOMESTIC_PERCENT) {
        BigDecimal count =
            value(
                values, international ? "international collaborations" : "domestic collaborations");
        if (documents != null && count != null) {
          if (documents.signum() == 0) {
            // A share of nothing: InCites prints 0.0.
            continue;
          }
          if (contradicts(value, count, documents)) {
            warn(
                at,
                "The row in line "
                    + row.line()
                    + " contradicts itself: "
                    + column.name()
                    + " is "
                    + value.toPlainString()
                    + ", but "
                    + count.toPlainString()
                    + " of "
                    + documents.toPlainString()
                    + " documents are not so many; the percentage was left out.");
            continue;
          }
          numerator = count;
          denominator = documents;
        }
      }
      String metric = measures.metric(column, baseline);
      if (metric != null) {
        observations.add(
            observation(metric, row, name, baseline, year, column, value, numerator, denominator));
      }
    }
    if (kind == TableKind.LOCATIONS && !baseline && name.equalsIgnoreCase(measures.partner())) {
      // A location's works together with itself are not partner works.
      warn(
          at,
          name
              + " is the location that the table is filtered by: works together with itself are no"
              + " partner works, and the row's values were left out.");
      observations.clear();
    }
    out.accept(observations, at);
  }

  private Observation observation(
      String metric,
      Row row,
      String name,
      boolean baseline,
      @Nullable Integer year,
      Column column,
      BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator) {
    EntityKind entityKind = baseline ? EntityKind.BASELINE : kind.entityKind();
    return new Observation(
        metric,
        country(row, name, baseline),
        entityKind,
        entityKind == EntityKind.COUNTRY ? "" : name,
        baseline ? "" : measures.partner(),
        year,
        // Exact, and the printed digits stay: 48.46 becomes 0.4846, 100.0 becomes 1.000.
        column.percent() ? value.movePointLeft(2) : value,
        numerator,
        denominator,
        null,
        null);
  }

  private String country(Row row, String name, boolean baseline) {
    if (baseline) {
      return Baseline.country(name);
    }
    return switch (kind) {
      case LOCATIONS -> name;
      case ORGANISATIONS -> {
        String cell = row.cell(header.find("country or region", "country/region"));
        yield Numerals.missing(cell) ? "" : cell;
      }
      default -> survey.annotations().location();
    };
  }

  private BigDecimal value(Column column, String cell) {
    if (Numerals.hasPercentSign(cell) && !column.percent()) {
      throw new NumberFormatException("'" + cell + "' is a percentage where none is expected");
    }
    BigDecimal value = survey.numerals().parse(cell, column.count());
    boolean works =
        switch (column.role()) {
          case DOCUMENTS, INTERNATIONAL, DOMESTIC -> true;
          default -> false;
        };
    if (works && (value.signum() < 0 || value.stripTrailingZeros().scale() > 0)) {
      throw new NumberFormatException("'" + cell + "' is not a number of documents");
    }
    if (column.percent() && value.signum() < 0) {
      throw new NumberFormatException("'" + cell + "' is below zero");
    }
    // A decimal mark that a spreadsheet program took for a thousands mark shows here.
    if (column.percent() && value.compareTo(HUNDRED) > 0) {
      throw new NumberFormatException("'" + cell + "' is above 100");
    }
    return value;
  }

  private @Nullable BigDecimal value(BigDecimal[] values, String column) {
    int index = header.find(column);
    return index < 0 ? null : values[index];
  }

  /**
   * Whether a printed percentage is not the rounded quotient of the counts. InCites rounds to two
   * decimals and leaves trailing zeros out, others cut; a unit of the last printed digit allows for
   * either.
   */
  static boolean contradicts(BigDecimal percent, BigDecimal count, BigDecimal documents) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, Math.min(2, percent.scale())));
    // |percent · documents − 100 · count| ≤ unit · documents, without a division.
    BigDecimal difference = percent.multiply(documents).subtract(count.multiply(HUNDRED)).abs();
    return difference.compareTo(unit.multiply(documents)) > 0;
  }

  private void reject(Location at, Code code, String why, Row row) {
    out.reject(at, code, why, row.raw(sheet.separator()));
  }

  private void warn(Location at, String message) {
    out.note(new Problem(Severity.WARNING, Code.BAD_VALUE, message, at));
  }
}
