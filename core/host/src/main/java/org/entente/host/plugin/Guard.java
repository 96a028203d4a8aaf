package org.entente.host.plugin;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.spi.MetricException;
import org.entente.spi.SourceException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls into a plugin: on threads of the plugin's own, under its context class loader, within a
 * {@link Budget}. Whatever it throws against its interface, and a call that hangs, becomes a {@link
 * PluginFailure} and is told to whoever watches over the plugin.
 *
 * <p>The plugin has threads of its own so that a call that hangs can be given up, and so that what
 * a plugin leaves in thread-local variables ends with it.
 */
final class Guard implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(Guard.class);

  /** How often a call is looked after. */
  private static final long LOOK_MILLISECONDS = 100;

  /** How long a thread that was told to stop gets to do so. */
  private static final long GRACE_MILLISECONDS = 1_000;

  /** Hears that a plugin failed. */
  interface Failed {
    void because(String sentence);
  }

  private final String pluginId;
  private final ExecutorService threads;
  private volatile @Nullable ClassLoader loader;
  private volatile Failed failed = sentence -> {};
  private volatile @Nullable String hung;

  Guard(String pluginId) {
    this.pluginId = pluginId;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread =
                  new Thread(
                      null,
                      task,
                      "entente-plugin-" + pluginId + "-" + number.incrementAndGet(),
                      0,
                      false);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** From now on calls run under this context class loader. */
  void under(ClassLoader pluginLoader) {
    loader = pluginLoader;
  }

  /** From now on failures are told. */
  void watchedBy(Failed watcher) {
    failed = watcher;
  }

  /** Calls something that only tells; every exception is a failure. */
  <T> T get(Duration within, Callable<T> action) {
    try {
      return call(within, new Pulse(), action);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw failure(describe(e));
    }
  }

  /**
   * Calls; the checked exceptions of the boundary, and what the host's own sinks throw through the
   * plugin, come through.
   *
   * @param silence how long the call may give no sign of life
   * @throws InterruptedException if the plugin says so; an interruption of this thread is passed on
   *     to the plugin's, and its end is waited for
   */
  <T> T call(Duration silence, Pulse pulse, Callable<T> action) throws Exception {
    String earlier = hung;
    if (earlier != null) {
      throw new PluginFailure(pluginId, earlier);
    }
    AtomicReference<@Nullable Thread> running = new AtomicReference<>();
    Future<T> answer;
    try {
      answer = threads.submit(() -> underContext(action, running));
    } catch (RejectedExecutionException e) {
      throw new PluginFailure(
          pluginId,
          "The plugin "
              + pluginId
              + " was removed or replaced meanwhile. Ask again: what is installed now answers.");
    }
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return answer.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (pulse.silence().compareTo(silence) > 0) {
            throw givenUp(answer, pulse, silence);
          }
        } catch (InterruptedException e) {
          interrupted = true;
          Thread caller = running.get();
          if (caller != null) {
            caller.interrupt();
          }
        } catch (ExecutionException e) {
          throw translated(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T> T underContext(Callable<T> action, AtomicReference<@Nullable Thread> running)
      throws Exception {
    Thread thread = Thread.currentThread();
    running.set(thread);
    thread.setContextClassLoader(loader);
    try {
      return action.call();
    } finally {
      running.set(null);
      thread.setContextClassLoader(null);
    }
  }

  private PluginFailure givenUp(Future<?> answer, Pulse pulse, Duration silence) {
    pulse.revoke();
    answer.cancel(true);
    String sentence =
        "The plugin "
            + pluginId
            + " hangs: it gave no sign of life for "
            + (silence.toSeconds() > 0 ? silence.toSeconds() + " s" : silence.toMillis() + " ms")
            + ". It is switched off; its thread may run until Entente is started again. Replace it"
            + " by a corrected version, or remove it.";
    hung = sentence;
    failed.because(sentence);
    return new PluginFailure(pluginId, sentence);
  }

  /** What came out of the plugin, without a class of the plugin in it. */
  private Exception translated(@Nullable Throwable cause) {
    LOGGER.debug("plugin {}", pluginId, cause);
    if (cause instanceof SourceException e) {
      return new SourceException(e.code(), said(e), e.at());
    }
    if (cause instanceof MetricException e) {
      return new MetricException(said(e));
    }
    if (cause instanceof IOException e) {
      return isOfThePlugin(e) ? new IOException(said(e)) : e;
    }
    if (cause instanceof InterruptedException e) {
      return e;
    }
    if (cause instanceof Pulse.OverBudget e) {
      return failure(said(e));
    }
    if (cause instanceof RuntimeException e
        && e.getClass().getName().startsWith("org.entente.host.")) {
      // What the host's own sinks throw through the plugin, to end a cancelled import say, is no
      // fault of the plugin.
      return e;
    }
    if (cause instanceof OutOfMemoryError) {
      return failure(
          "it used up the program's memory ("
              + Runtime.getRuntime().maxMemory() / (1024 * 1024)
              + " MiB; ENTENTE_JAVA_OPTIONS=-Xmx4g gives more)");
    }
    return failure(describe(cause));
  }

  private boolean isOfThePlugin(Throwable thrown) {
    return thrown.getClass().getClassLoader() != null
        && thrown.getClass().getClassLoader() == loader;
  }

  private static String said(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? describe(thrown) : message;
  }

  private PluginFailure failure(String what) {
    String sentence =
        "The plugin "
            + pluginId
            + " failed: "
            + what
            + ". It is switched off. Replace it by a corrected version, or remove it.";
    failed.because(sentence);
    return new PluginFailure(pluginId, sentence, what);
  }

  /** The kind of a throwable and its message, without a full stop at the end. */
  static String describe(@Nullable Throwable cause) {
    if (cause == null) {
      return "it ended without a reason";
    }
    if (cause instanceof UnsupportedClassVersionError) {
      return "it was built for a newer Java than "
          + Runtime.version().feature()
          + ", which runs here";
    }
    if (cause instanceof NoClassDefFoundError) {
      return "it needs the class "
          + String.valueOf(cause.getMessage()).replace('/', '.')
          + ", which is neither in it nor part of the plugin boundary";
    }
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    String text = message == null || message.isBlank() ? name : name + ": " + message.strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** No further calls; threads that still run are told to stop. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(GRACE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        LOGGER.warn(
            "A thread of the plugin {} still runs: its memory is free when Entente ends.",
            pluginId);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
