package org.entente.host.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/** Some rows of a table, column by column, on their way to the Parquet writer. */
final class RowBlock {

  /** Rows in a block: as many as DuckDB takes at once. */
  static final int ROWS = 2048;

  /** A missing whole number. */
  static final int NO_INTEGER = Integer.MIN_VALUE;

  /** What a column holds. */
  enum Type {
    BIGINT(DuckDBColumnType.BIGINT),
    INTEGER(DuckDBColumnType.INTEGER),
    DOUBLE(DuckDBColumnType.DOUBLE),
    BOOLEAN(DuckDBColumnType.BOOLEAN),
    VARCHAR(DuckDBColumnType.VARCHAR);

    private final DuckDBColumnType duck;

    Type(DuckDBColumnType duck) {
      this.duck = duck;
    }

    DuckDBColumnType duck() {
      return duck;
    }
  }

  /** A column's name and type. */
  record Column(String name, Type type) {}

  private final Object[] columns;
  private int rows;

  RowBlock(List<Column> layout) {
    columns = new Object[layout.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] =
          switch (layout.get(i).type()) {
            case BIGINT -> new long[ROWS];
            case INTEGER -> new int[ROWS];
            case DOUBLE -> new double[ROWS];
            case BOOLEAN -> new boolean[ROWS];
            case VARCHAR -> new byte[ROWS][];
          };
    }
  }

  int rows() {
    return rows;
  }

  void clear() {
    rows = 0;
  }

  /** Ends the row that was being set; true when the block is full. */
  boolean next() {
    return ++rows == ROWS;
  }

  void set(int column, long value) {
    ((long[]) columns[column])[rows] = value;
  }

  void set(int column, @Nullable Integer value) {
    ((int[]) columns[column])[rows] = value == null ? NO_INTEGER : value;
  }

  void set(int column, @Nullable Double value) {
    ((double[]) columns[column])[rows] = value == null ? Double.NaN : value;
  }

  void set(int column, boolean value) {
    ((boolean[]) columns[column])[rows] = value;
  }

  /** Sets a text; a broken surrogate pair becomes a question mark, which no column refuses. */
  void set(int column, @Nullable String value) {
    ((byte[][]) columns[column])[rows] = value == null ? null : value.getBytes(UTF_8);
  }

  /** Sets a text that is UTF-8 already; the array is not changed afterwards. */
  void setUtf8(int column, byte @Nullable [] value) {
    ((byte[][]) columns[column])[rows] = value;
  }

  /** Gives the rows to DuckDB. */
  void write(DuckDBDataChunkWriter chunk) throws SQLException {
    for (int i = 0; i < columns.length; i++) {
      DuckDBWritableVector vector = chunk.vector(i);
      Object column = columns[i];
      if (column instanceof long[] values) {
        for (int row = 0; row < rows; row++) {
          vector.setLong(row, values[row]);
        }
      } else if (column instanceof int[] values) {
        for (int row = 0; row < rows; row++) {
          if (values[row] == NO_INTEGER) {
            vector.setNull(row);
          } else {
            vector.setInt(row, values[row]);
          }
        }
      } else if (column instanceof double[] values) {
        for (int row = 0; row < rows; row++) {
          if (Double.isNaN(values[row])) {
            vector.setNull(row);
          } else {
            vector.setDouble(row, values[row]);
          }
        }
      } else if (column instanceof boolean[] values) {
        for (int row = 0; row < rows; row++) {
          vector.setBoolean(row, values[row]);
        }
      } else {
        byte[][] values = (byte[][]) column;
        vector.setStringUtf8Batch(0, rows == ROWS ? values : Arrays.copyOf(values, rows));
      }
    }
  }
}
