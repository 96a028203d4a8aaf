package org.entente.source.openalex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

/** A work a line, as the snapshot has them. */
class JsonLinesReadingTest {

  @Test
  void aBrokenLineIsRejectedAndTheNextIsRead() throws Exception {
    Reading reading = Reading.of(OpenAlexSource.LINES, Reading.resource("part.jsonl"));
    assertEquals(
        List.of("W9000000031", "W9000000033", "W9000000034"),
        reading.works.stream().map(Work::sourceKey).toList());
    assertEquals(List.of(1L, 4L, 5L), reading.locations.stream().map(at -> at.line()).toList());
    assertEquals(1, reading.rejects.size());
    assertEquals(2, reading.rejects.get(0).at().line());
    assertEquals(Code.MALFORMED, reading.rejects.get(0).code());
    assertTrue(reading.rejects.get(0).raw().contains("Second line"));
    assertEquals(
        List.of("Line University, Daegu/Line University/KR"), Reading.of(reading.works.get(0), 0));
  }

  @Test
  void theLineThatTheEndOfTheFileCutsIsRejectedAsCut() throws Exception {
    String text = Reading.resource("good.jsonl");
    Reading reading = Reading.of(OpenAlexSource.LINES, text.substring(0, text.length() - 20));
    assertEquals(2, reading.works.size());
    assertEquals(Code.TRUNCATED, reading.rejects.get(0).code());
    assertEquals(3, reading.rejects.get(0).at().line());
  }

  @Test
  void charactersThatAreNoUtf8CostTheirLineAlone() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(
        "{\"id\":\"https://openalex.org/W1\",\"display_name\":\"M\u00FCller\"}\n".getBytes(UTF_8));
    bytes.write("{\"id\":\"https://openalex.org/W2\",\"display_name\":\"M".getBytes(UTF_8));
    bytes.write(0xFC);
    bytes.write("ller\"}\n{\"id\":\"https://openalex.org/W3\"}".getBytes(UTF_8));
    Reading reading = Reading.of(OpenAlexSource.LINES, bytes.toByteArray());
    assertEquals(List.of("W1", "W3"), reading.works.stream().map(Work::sourceKey).toList());
    assertEquals(2, reading.rejects.get(0).at().line());
  }

  @Test
  void anEmptyFileIsNone() {
    SourceException thrown =
        assertThrows(SourceException.class, () -> Reading.of(OpenAlexSource.LINES, ""));
    assertEquals(Code.NOT_THIS_FORMAT, thrown.code());
  }
}
