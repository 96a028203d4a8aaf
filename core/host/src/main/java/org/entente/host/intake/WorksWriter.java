package org.entente.host.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entente.host.intake.RowBlock.Type.BIGINT;
import static org.entente.host.intake.RowBlock.Type.BOOLEAN;
import static org.entente.host.intake.RowBlock.Type.DOUBLE;
import static org.entente.host.intake.RowBlock.Type.INTEGER;
import static org.entente.host.intake.RowBlock.Type.VARCHAR;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.entente.host.intake.PlaceNames.Place;
import org.entente.host.intake.RowBlock.Column;
import org.entente.host.library.WorksTable;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Numbering;
import org.jspecify.annotations.Nullable;

/** Writes works into the Parquet files that {@link WorksTable} describes; used by one thread. */
final class WorksWriter {

  private final ParquetStream works;
  private final ParquetStream authorships;
  private final ParquetStream addresses;
  private final ParquetStream authorAddresses;
  private final ParquetStream correspondences;
  private final ParquetStream workCountries;
  private final ParquetStream numberings;
  private final List<ParquetStream> streams = new ArrayList<>();
  private String lastFile = "";
  private byte[] lastFileUtf8 = new byte[0];

  WorksWriter(DuckDBConnection duck, Path folder) throws SQLException {
    boolean opened = false;
    try {
      for (WorksTable table : WorksTable.values()) {
        streams.add(
            new ParquetStream(
                duck, table.name(), columns(table), folder.resolve(table.fileName())));
      }
      opened = true;
    } finally {
      if (!opened) {
        abort();
      }
    }
    works = streams.get(WorksTable.WORKS.ordinal());
    authorships = streams.get(WorksTable.AUTHORSHIPS.ordinal());
    addresses = streams.get(WorksTable.ADDRESSES.ordinal());
    authorAddresses = streams.get(WorksTable.AUTHOR_ADDRESSES.ordinal());
    correspondences = streams.get(WorksTable.CORRESPONDENCES.ordinal());
    workCountries = streams.get(WorksTable.WORK_COUNTRIES.ordinal());
    numberings = streams.get(WorksTable.NUMBERINGS.ordinal());
  }

  /** The columns of a table, as {@link WorksTable} promises them. */
  static List<Column> columns(WorksTable table) {
    return switch (table) {
      case WORKS ->
          List.of(
              new Column("work_id", BIGINT),
              new Column("source_key", VARCHAR),
              new Column("doi", VARCHAR),
              new Column("pmid", VARCHAR),
              new Column("title", VARCHAR),
              new Column("year", INTEGER),
              new Column("publication_year", INTEGER),
              new Column("early_access_year", INTEGER),
              new Column("document_type", VARCHAR),
              new Column("document_types", VARCHAR),
              new Column("language", VARCHAR),
              new Column("venue", VARCHAR),
              new Column("times_cited", INTEGER),
              new Column("normalised_impact", DOUBLE),
              new Column("file", VARCHAR),
              new Column("line", BIGINT),
              new Column("addresses", INTEGER),
              new Column("unresolved", INTEGER),
              new Column("countries", INTEGER));
      case AUTHORSHIPS ->
          List.of(
              new Column("work_id", BIGINT),
              new Column("position", INTEGER),
              new Column("author_key", VARCHAR),
              new Column("author_name", VARCHAR),
              new Column("is_corresponding", BOOLEAN));
      case ADDRESSES ->
          List.of(
              new Column("work_id", BIGINT),
              new Column("address_number", INTEGER),
              new Column("country", VARCHAR),
              new Column("nation", VARCHAR),
              new Column("organisation_country", VARCHAR),
              new Column("organisation", VARCHAR),
              new Column("organisation_key", VARCHAR),
              new Column("raw", VARCHAR));
      case AUTHOR_ADDRESSES ->
          List.of(
              new Column("work_id", BIGINT),
              new Column("author_position", INTEGER),
              new Column("address_number", INTEGER));
      case CORRESPONDENCES ->
          List.of(
              new Column("work_id", BIGINT),
              new Column("number", INTEGER),
              new Column("author_position", INTEGER),
              new Column("name", VARCHAR),
              new Column("country", VARCHAR),
              new Column("nation", VARCHAR),
              new Column("raw", VARCHAR));
      case WORK_COUNTRIES ->
          List.of(
              new Column("work_id", BIGINT),
              new Column("country", VARCHAR),
              new Column("year", INTEGER),
              new Column("document_type", VARCHAR));
      case NUMBERINGS ->
          List.of(
              new Column("work_id", BIGINT),
              new Column("volume", VARCHAR),
              new Column("issue", VARCHAR),
              new Column("first_page", VARCHAR),
              new Column("issns", VARCHAR));
    };
  }

  void write(long id, NormalWork normal, String file, long line) throws IOException {
    int addressCount = normal.work().affiliations().size();
    writeWork(id, normal, file, line, addressCount);
    for (Authorship authorship : normal.work().authorships()) {
      RowBlock row = authorships.row();
      row.set(0, id);
      row.set(1, (Integer) authorship.position());
      row.set(2, AuthorKey.of(authorship));
      row.set(3, missing(authorship.name()));
      row.set(4, authorship.corresponding());
      authorships.next();
      for (Integer number : authorship.affiliations()) {
        RowBlock tie = authorAddresses.row();
        tie.set(0, id);
        tie.set(1, (Integer) authorship.position());
        tie.set(2, number);
        authorAddresses.next();
      }
    }
    for (int number = 0; number < addressCount; number++) {
      RowBlock row = addresses.row();
      row.set(0, id);
      row.set(1, (Integer) number);
      normal.addresses().get(number).write(row, 2);
      addresses.next();
    }
    writeCorrespondences(id, normal);
    writeNumbering(id, normal.work().numbering());
    for (String country : normal.countries()) {
      RowBlock row = workCountries.row();
      row.set(0, id);
      row.set(1, country);
      row.set(2, normal.year());
      row.set(3, normal.documentType());
      workCountries.next();
    }
  }

  private void writeCorrespondences(long id, NormalWork normal) throws IOException {
    int number = 0;
    for (Correspondence correspondence : normal.work().correspondences()) {
      Place place = normal.correspondences().get(number);
      RowBlock row = correspondences.row();
      row.set(0, id);
      row.set(1, (Integer) number);
      row.set(2, correspondence.position() == 0 ? null : (Integer) correspondence.position());
      row.set(3, missing(correspondence.name()));
      row.set(4, place.country());
      row.set(5, place.nation());
      row.set(6, missing(correspondence.raw()));
      correspondences.next();
      number++;
    }
  }

  private void writeNumbering(long id, Numbering numbering) throws IOException {
    if (numbering.equals(Numbering.NONE)) {
      return;
    }
    RowBlock row = numberings.row();
    row.set(0, id);
    row.set(1, Texts.collapse(numbering.volume()));
    row.set(2, Texts.collapse(numbering.issue()));
    String page = Texts.collapse(numbering.firstPage());
    row.set(3, page == null ? Texts.collapse(numbering.articleNumber()) : page);
    row.set(4, Issn.joined(numbering.issns()));
    numberings.next();
  }

  private void writeWork(long id, NormalWork normal, String file, long line, int addressCount)
      throws IOException {
    if (!file.equals(lastFile)) {
      lastFile = file;
      lastFileUtf8 = file.getBytes(UTF_8);
    }
    RowBlock row = works.row();
    row.set(0, id);
    row.set(1, normal.key());
    row.set(2, normal.doi());
    row.set(3, normal.pmid());
    row.set(4, normal.title());
    row.set(5, normal.year());
    row.set(6, normal.work().year());
    row.set(7, normal.work().earlyAccessYear());
    row.set(8, normal.documentType());
    row.set(9, normal.documentTypes());
    row.set(10, normal.language());
    row.set(11, normal.venue());
    row.set(12, normal.work().timesCited());
    row.set(13, normal.work().normalisedImpact());
    row.setUtf8(14, lastFileUtf8);
    row.set(15, line);
    row.set(16, (Integer) addressCount);
    row.set(17, (Integer) normal.unresolved());
    row.set(18, (Integer) normal.countries().size());
    works.next();
  }

  private static @Nullable String missing(String text) {
    return text.isEmpty() ? null : text;
  }

  /** Waits until all files are complete. */
  void finish() throws IOException {
    for (ParquetStream stream : streams) {
      stream.finish();
    }
  }

  /** Gives up; nothing writes any more when this returns. */
  void abort() {
    for (ParquetStream stream : streams) {
      stream.abort();
    }
  }
}
