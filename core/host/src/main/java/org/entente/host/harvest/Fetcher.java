package org.entente.host.harvest;

import java.io.IOException;
import java.util.Optional;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginFailure;
import org.entente.spi.Code;
import org.entente.spi.HarvestInfo;
import org.entente.spi.HarvestSource;
import org.entente.spi.Page;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;

/** Asks a source for pages; whatever it throws comes out as a sentence without secrets. */
final class Fetcher implements AutoCloseable {

  /** The longest sentence that is passed on, in characters. */
  private static final int LONGEST = 1_000;

  /** No page came. The message is a sentence without secrets. */
  static final class Failure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean perhapsTheCursor;

    Failure(String sentence, boolean perhapsTheCursor, @Nullable Throwable cause) {
      super(sentence, cause);
      this.perhapsTheCursor = perhapsTheCursor;
    }

    String sentence() {
      return String.valueOf(getMessage());
    }

    /** Whether the API may have refused because it does not know the cursor any more. */
    boolean perhapsTheCursor() {
      return perhapsTheCursor;
    }
  }

  private final Installed<HarvestSource> source;
  private final HarvestSettings settings;
  private final Secrets secrets;
  private final HostHttp http;
  private final HarvestListener listener;

  Fetcher(
      Installed<HarvestSource> source,
      HarvestSettings settings,
      HttpLimits limits,
      Timekeeper time,
      HarvestListener listener) {
    HarvestInfo info = source.extension().harvest();
    this.source = source;
    this.settings = settings;
    this.secrets = settings.secrets(info);
    this.listener = listener;
    this.http =
        new HostHttp(
            info.pace(), secrets, limits, time, listener::said, () -> isCancelled(listener));
  }

  private static boolean isCancelled(HarvestListener listener) {
    return listener.cancelled() || Thread.currentThread().isInterrupted();
  }

  Secrets secrets() {
    return secrets;
  }

  /**
   * Fetches a page.
   *
   * @throws InterruptedException if the user wants to stop
   */
  Page fetch(String query, Optional<String> cursor) throws Failure, InterruptedException {
    if (isCancelled(listener)) {
      throw new InterruptedException();
    }
    try {
      Page page = source.extension().fetch(query, cursor, settings, http);
      if (page == null) {
        throw new Failure(failed("it gave no page"), false, null);
      }
      return page;
    } catch (SourceException e) {
      stopIfCancelled();
      throw failure(sentence(e), e.code() != Code.RATE_LIMITED && e.code() != Code.UNAUTHORISED, e);
    } catch (IOException e) {
      stopIfCancelled();
      throw failure(sentence(e), false, e);
    } catch (PluginFailure e) {
      stopIfCancelled();
      throw failure(sentence(e), false, e);
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      stopIfCancelled();
      throw failure(failed(e.toString()), false, e);
    }
  }

  /** A plugin may turn an interruption into something else. */
  private void stopIfCancelled() throws InterruptedException {
    if (isCancelled(listener)) {
      throw new InterruptedException();
    }
  }

  private Failure failure(String sentence, boolean perhapsTheCursor, Throwable cause) {
    return new Failure(clean(secrets.redact(sentence)), perhapsTheCursor, secrets.redact(cause));
  }

  /** Text from an API must not steer the terminal, nor fill it. Not before secrets are out. */
  private static String clean(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST) - 1)) + "…";
  }

  private String failed(String how) {
    return "The plugin "
        + source.pluginId()
        + " failed at a page ("
        + how
        + "). Please report this to its author.";
  }

  private static String sentence(Exception e) {
    String message = e.getMessage();
    String text = message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    text = text.strip();
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
  }

  @Override
  public void close() {
    http.close();
  }
}
