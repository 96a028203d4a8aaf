package org.entente.app.server;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Leads what Jersey and Grizzly log by java.util.logging to where everything else goes. */
final class ServerLogs {

  private static final Map<String, Level> LEVELS =
      Map.of(
          "org.glassfish",
          Level.WARNING,
          // Warns of every resource that is registered as an object, which is how ours are.
          "org.glassfish.jersey.internal.inject.Providers",
          Level.SEVERE,
          // Warns of every shutdown that waits for running answers, which is how ours does.
          "org.glassfish.grizzly.nio.GracefulShutdownRunner",
          Level.SEVERE);

  /** Loggers are weakly held by their manager: a level set on one goes with it. */
  private static final List<Logger> HELD = LEVELS.keySet().stream().map(Logger::getLogger).toList();

  private ServerLogs() {}

  /** Does it; again does nothing. */
  static synchronized void prepare() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
    HELD.forEach(logger -> logger.setLevel(LEVELS.get(logger.getName())));
  }
}
