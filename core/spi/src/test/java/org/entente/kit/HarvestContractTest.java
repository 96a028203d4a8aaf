package org.entente.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.spi.Code;
import org.entente.spi.FileSource;
import org.entente.spi.HarvestSource;
import org.entente.spi.Http;
import org.entente.spi.Page;
import org.entente.spi.Settings;
import org.entente.spi.SourceException;
import org.entente.spi.SourceInfo;
import org.junit.jupiter.api.Test;
import org.pf4j.Extension;

/** The kit tells a harvest source that keeps the contract from those that break it, and where. */
class HarvestContractTest {

  abstract static class OnLines extends HarvestContract {

    @Override
    protected FileSource files() {
      return new LineSource();
    }

    @Override
    protected String query() {
      return "a dash";
    }

    @Override
    protected List<Http.Answer> answers() {
      return List.of(
          answer("#lines\nk1|A title\nk2|Another – with a dash\n#end\n", "c-2"),
          answer("#lines\nk3|The third\nk4|The fourth\n#end\n", "c-3"),
          answer("#lines\nk5|The last\n#end\n", ""));
    }

    private static Http.Answer answer(String body, String next) {
      Map<String, String> headers = Map.of("X-Total", "5", "X-Remaining", "97");
      return next.isEmpty()
          ? ScriptedHttp.answer(200, headers, body)
          : ScriptedHttp.answer(
              200, Map.of("X-Total", "5", "X-Remaining", "97", "X-Next", next), body);
    }

    @Override
    List<URL> indexes() {
      return Trial.index();
    }
  }

  static class OfLineHarvest extends OnLines {
    @Override
    protected HarvestSource source() {
      return new LineHarvest();
    }
  }

  @Test
  void aGoodSourceKeepsIt() {
    assertEquals(Set.of(), Trial.failures(OfLineHarvest.class));
  }

  /** Says its key in the message of a refusal. */
  @Extension
  public static class Talkative extends LineHarvest {
    @Override
    SourceException refused(Http.Answer answer) {
      SourceException thrown = super.refused(answer);
      return failed(
          thrown.code(), thrown.getMessage() + " It said: " + new String(answer.body(), UTF_8));
    }
  }

  static class OfTalkative extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Talkative();
    }
  }

  @Test
  void aSourceThatRepeatsWhatTheServerSaid() {
    assertEquals(
        Set.of("aRefusalSaysWhoseItIs", "secretsAreSaidToTheApiAlone"),
        Trial.failures(OfTalkative.class));
  }

  /** Puts its key into the path, which is shown, and asks in the clear. */
  @Extension
  public static class Showing extends LineHarvest {
    @Override
    Http.Request request(URI uri, Settings settings) {
      return Http.Request.json(
          URI.create("http://api.invalid/" + settings.get("key") + "?" + uri.getRawQuery()));
    }
  }

  static class OfShowing extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Showing();
    }
  }

  @Test
  void aSourceWhoseRequestsShowItsKey() {
    assertEquals(Set.of("secretsAreSaidToTheApiAlone"), Trial.failures(OfShowing.class));
  }

  /** Asks for the first page again and again. */
  @Extension
  public static class Circling extends LineHarvest {
    @Override
    String asked(Optional<String> cursor) {
      return "*";
    }
  }

  static class OfCircling extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Circling();
    }
  }

  @Test
  void aSourceThatDoesNotPassTheCursorOn() {
    assertEquals(Set.of("theCursorIsPassedOnToTheLastPage"), Trial.failures(OfCircling.class));
  }

  /** Gives the same cursor for ever. */
  @Extension
  public static class Endless extends LineHarvest {
    @Override
    Page page(Http.Answer answer) throws SourceException {
      Page page = super.page(answer);
      return new Page(
          page.body(),
          page.format(),
          page.records(),
          Optional.of("c-2"),
          page.total(),
          page.allowance());
    }
  }

  static class OfEndless extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Endless();
    }
  }

  @Test
  void aSourceWhoseCursorNeverEnds() {
    assertEquals(Set.of("theCursorIsPassedOnToTheLastPage"), Trial.failures(OfEndless.class));
  }

  /** Gives pages in a format that nobody announced. */
  @Extension
  public static class Unannounced extends LineHarvest {
    @Override
    String format() {
      return "lines-of-the-api";
    }
  }

  static class OfUnannounced extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Unannounced();
    }
  }

  @Test
  void aSourceWhoseFormatNobodyReads() {
    assertEquals(Set.of("theFileSourceReadsEveryPage"), Trial.failures(OfUnannounced.class));
  }

  /** Has another id than the source of its files. */
  @Extension
  public static class Stranger extends LineHarvest {
    @Override
    public SourceInfo info() {
      SourceInfo info = super.info();
      return new SourceInfo(
          "lines-api", info.name(), info.provider(), info.formats(), info.limits());
    }
  }

  static class OfStranger extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Stranger();
    }
  }

  @Test
  void aSourceOfAnotherIdThanItsFiles() {
    assertEquals(Set.of("theFileSourceOfTheSameIdComesAlong"), Trial.failures(OfStranger.class));
  }

  /** Takes whatever comes for the last page. */
  @Extension
  public static class Credulous extends LineHarvest {
    @Override
    Page page(Http.Answer answer) throws SourceException {
      if (answer.status() != 200) {
        throw refused(answer);
      }
      String text = new String(answer.body(), UTF_8);
      return new Page(
          answer.body(),
          format(),
          (int) text.lines().filter(line -> line.startsWith("k")).count(),
          answer.header("x-next"),
          null,
          null);
    }
  }

  static class OfCredulous extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Credulous();
    }
  }

  @Test
  void aSourceThatTakesEveryAnswerForAPage() {
    assertEquals(Set.of("anAnswerThatIsNoneIsNotTheLastPage"), Trial.failures(OfCredulous.class));
  }

  /** Falls over what it does not expect. */
  @Extension
  public static class Brittle extends LineHarvest {
    @Override
    String text(Http.Answer answer) {
      String text = new String(answer.body(), UTF_8);
      return text.substring(text.indexOf("#lines\n"), text.indexOf("#end\n") + 5);
    }
  }

  static class OfBrittle extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Brittle();
    }
  }

  @Test
  void aSourceThatThrowsOnBadAnswers() {
    assertEquals(
        Set.of("anAnswerThatIsNoneIsNotTheLastPage", "damagedAnswersThrowNothingElse"),
        Trial.failures(OfBrittle.class));
  }

  /** Puts the query into the address as it is. */
  @Extension
  public static class Unescaping extends LineHarvest {
    @Override
    public Page fetch(String query, Optional<String> cursor, Settings settings, Http http)
        throws SourceException, IOException, InterruptedException {
      URI uri =
          URI.create(
              "https://api.invalid/lines?q="
                  + query.replace(' ', '+')
                  + "&cursor="
                  + asked(cursor));
      return page(http.get(request(uri, settings)));
    }
  }

  static class OfUnescaping extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Unescaping();
    }
  }

  @Test
  void aSourceThatDoesNotEscapeTheQuery() {
    assertEquals(Set.of("foreignQueriesThrowNothingElse"), Trial.failures(OfUnescaping.class));
  }

  /** Calls every refusal the server's fault. */
  @Extension
  public static class Blaming extends LineHarvest {
    @Override
    SourceException refused(Http.Answer answer) {
      return failed(Code.UPSTREAM, "The API of Lines is at fault. Try again later.");
    }
  }

  static class OfBlaming extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Blaming();
    }
  }

  @Test
  void aSourceThatDoesNotSayWhoseTheRefusalIs() {
    assertEquals(Set.of("aRefusalSaysWhoseItIs"), Trial.failures(OfBlaming.class));
  }

  /** Goes on when the user has cancelled, and takes a dead server for the end. */
  @Extension
  public static class Stubborn extends LineHarvest {
    @Override
    public Page fetch(String query, Optional<String> cursor, Settings settings, Http http)
        throws SourceException {
      try {
        return super.fetch(query, cursor, settings, http);
      } catch (IOException | InterruptedException e) {
        return new Page(new byte[0], format(), 0, Optional.empty(), null, null);
      }
    }
  }

  static class OfStubborn extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Stubborn();
    }
  }

  @Test
  void aSourceThatHearsNeitherTheUserNorTheNetwork() {
    assertEquals(
        Set.of("aServerThatCannotBeReachedIsSaid", "aUserWhoCancelsIsHeard"),
        Trial.failures(OfStubborn.class));
  }

  /** Writes into what the server sent, and says that there is less in all than on the page. */
  @Extension
  public static class Embellishing extends LineHarvest {
    @Override
    byte[] body(Http.Answer answer) {
      String text = new String(answer.body(), UTF_8);
      return text.replace("A title", "a title").getBytes(UTF_8);
    }

    @Override
    long total(Http.Answer answer) {
      return 0;
    }
  }

  static class OfEmbellishing extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Embellishing();
    }
  }

  @Test
  void aSourceThatChangesAPageAndMiscounts() {
    assertEquals(
        Set.of("aPageIsWhatTheApiSent", "totalsAndAllowancesArePlausible"),
        Trial.failures(OfEmbellishing.class));
  }

  /** Keeps the page that it is at, and not the cursor. */
  @Extension
  public static class Counting extends LineHarvest {
    private int page;

    @Override
    String asked(Optional<String> cursor) {
      page++;
      return String.valueOf(page);
    }
  }

  static class OfCounting extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Counting();
    }
  }

  @Test
  void aSourceThatKeepsState() {
    assertEquals(
        Set.of("aHarvestGoesOnFromAnyCursor", "twoHarvestsAreEqual"),
        Trial.failures(OfCounting.class));
  }

  /** Says of a page that it holds more than it does. */
  @Extension
  public static class Boasting extends LineHarvest {
    @Override
    String text(Http.Answer answer) throws SourceException {
      return super.text(answer) + "\n";
    }
  }

  static class OfBoasting extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Boasting();
    }
  }

  @Test
  void aSourceThatMiscountsTheRecordsOfAPage() {
    assertEquals(Set.of("theFileSourceReadsEveryPage"), Trial.failures(OfBoasting.class));
  }

  /** Stands in no index. */
  public static class Unlisted extends LineHarvest {}

  static class OfUnlisted extends OnLines {
    @Override
    protected HarvestSource source() {
      return new Unlisted();
    }
  }

  @Test
  void aSourceThatStandsInNoIndex() {
    assertEquals(Set.of("theHostFindsIt"), Trial.failures(OfUnlisted.class));
  }
}
