package org.entente.host.plugin;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the plugins folder again and again. It looks and is not told, for the notices of file
 * systems do not reach across network drives and containers, and a handful of files is looked at in
 * a moment. A change is taken once the folder has stood still between two looks, so that a file on
 * its way in is not taken for a damaged one.
 */
final class PluginWatch implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(PluginWatch.class);

  private final PluginHost host;
  private final Thread thread;

  PluginWatch(PluginHost host, Duration every) {
    this.host = host;
    this.thread = new Thread(() -> watch(every), "entente-plugins");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch(Duration every) {
    FolderSnapshot before = host.look();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(every.toMillis());
      } catch (InterruptedException e) {
        return;
      }
      try {
        FolderSnapshot now = host.look();
        if (now.equals(before)) {
          host.take(now);
        }
        before = now;
      } catch (RuntimeException | LinkageError e) {
        LOGGER.warn("The plugins folder could not be looked at: {}", e.toString());
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join(10_000);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
