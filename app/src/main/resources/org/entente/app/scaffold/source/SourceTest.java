package @package@;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.entente.kit.Fixture;
import org.entente.kit.SourceContract;
import org.entente.model.Work;
import org.entente.spi.FileSource;
import org.junit.jupiter.api.Test;

/** The source keeps what Entente relies on; the kit tests it with these files. */
class @class@SourceTest extends SourceContract {

  @Override
  protected FileSource source() {
    return new @class@Source();
  }

  @Override
  protected List<Fixture> fixtures() {
    return List.of(
        Fixture.text("works.csv", @class@Source.FORMAT, file("works.csv"), 4),
        Fixture.text("damaged.csv", @class@Source.FORMAT, file("damaged.csv"), 1).rejecting(4));
  }

  /** Neighbours that look like this source's files and are not. */
  @Override
  protected List<byte[]> foreignFiles() {
    return List.of("id;title;year;doi;type;venue;authors;addresses\n".getBytes(UTF_8));
  }

  @Test
  void anAuthorIsTiedToTheAddressesThatStandBehindTheName() throws Exception {
    Work work =
        @class@Record.work(
            List.of(
                "1", "Tides", "2021", "", "Article", "", "Marlow, Edda [1,2]|Zhou, Kai",
                "Harbour College, Leeds, United Kingdom|Bay University, Xiamen, China"));
    assertEquals(List.of(0, 1), work.authorships().get(0).affiliations());
    assertEquals(List.of(), work.authorships().get(1).affiliations());
    assertEquals("Bay University, Xiamen, China", work.affiliations().get(1).raw());
  }

  private static String file(String name) {
    try (InputStream in = @class@SourceTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
