package org.entente.app.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.entente.app.simulate.Draft.View;

/** Some publications of the world in a row, as each database writes them, and their counts. */
final class Block {

  /** Publications in a block. */
  static final int SIZE = 1024;

  final Export wos = new Export();
  final Export scopus = new Export();
  final StringBuilder links = new StringBuilder();
  long linked;

  /** Publications {@code from} (inclusive) to {@code to} (exclusive). */
  static Block of(World world, int from, int to) {
    Block block = new Block();
    StringBuilder text = new StringBuilder(4096);
    for (int number = from; number < to; number++) {
      Publication publication = world.get(number);
      View wosView = publication.draft().wos();
      View scopusView = publication.draft().scopus();
      if (wosView.present()) {
        DatabaseRecord record = DatabaseRecord.of(publication, wosView);
        text.setLength(0);
        WebOfScienceText.append(text, record);
        block.wos.add(record, text);
      }
      if (scopusView.present()) {
        DatabaseRecord record = DatabaseRecord.of(publication, scopusView);
        text.setLength(0);
        ScopusCsv.append(text, record);
        block.scopus.add(record, text);
      }
      if (wosView.present() && scopusView.present()) {
        block.link(publication);
      }
    }
    return block;
  }

  private void link(Publication publication) {
    linked++;
    boolean doi =
        !WebOfScienceText.doi(publication).isEmpty() && !ScopusCsv.doi(publication).isEmpty();
    View wosView = publication.draft().wos();
    View scopusView = publication.draft().scopus();
    links.append("wos,").append(WebOfScienceText.key(publication.number()));
    links.append(",scopus,").append(ScopusCsv.key(publication.number()));
    links.append(',').append(doi).append(',').append(wosView.year());
    links.append(',').append(scopusView.year());
    links.append(',').append(codes(wosView)).append(',').append(codes(scopusView)).append('\n');
  }

  private static String codes(View view) {
    StringBuilder codes = new StringBuilder();
    for (long bits = view.countries(); bits != 0; bits &= bits - 1) {
      codes.append(codes.length() == 0 ? "" : " ");
      codes.append(Geography.get(Long.numberOfTrailingZeros(bits)).code());
    }
    return codes.toString();
  }

  /** What one database writes of a block. */
  static final class Export {
    final Tally tally = new Tally();
    private byte[] bytes = new byte[SIZE * 1600];
    private int length;
    private int[] ends = new int[SIZE];
    private int count;

    private void add(DatabaseRecord record, StringBuilder text) {
      tally.add(record);
      byte[] encoded = text.toString().getBytes(StandardCharsets.UTF_8);
      if (length + encoded.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 3 / 2, length + encoded.length));
      }
      System.arraycopy(encoded, 0, bytes, length, encoded.length);
      length += encoded.length;
      ends[count++] = length;
    }

    void writeTo(NumberedFiles files) throws IOException {
      int from = 0;
      for (int i = 0; i < count; i++) {
        files.write(bytes, from, ends[i]);
        from = ends[i];
      }
    }
  }
}
