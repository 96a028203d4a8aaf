package org.entente.host.harvest;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of an HTTP client. They are started before any plugin is called: a thread that a
 * plugin's call starts keeps the plugin's class loader for as long as it lives.
 */
final class HttpThreads {

  private static final int THREADS = 2;

  private HttpThreads() {}

  static ThreadPoolExecutor start() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "entente-harvest-http");
              thread.setDaemon(true);
              thread.setContextClassLoader(HttpThreads.class.getClassLoader());
              return thread;
            });
    threads.prestartAllCoreThreads();
    return threads;
  }
}
