package org.entente.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.entente.app.Program;
import org.entente.app.Workspace;
import org.entente.app.server.EntenteServer;
import org.entente.app.server.HostBackend;
import org.entente.app.server.HostComparisons;
import org.entente.app.server.HostLinks;
import org.entente.app.server.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command serves, and the serving itself. */
final class Serving {

  private static final String LOOPBACK = "127.0.0.1";

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = LOOPBACK,
      description =
          "The address to listen on; on any other than this machine's own a token is demanded. Default: ${DEFAULT-VALUE}.")
  private String host = LOOPBACK;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "What every request must carry. Default: none on this machine's own address, else a random one.")
  private @Nullable String token;

  @Option(names = "--no-browser", description = "Do not open a browser.")
  private boolean noBrowser;

  /**
   * Serves until the process is told to stop.
   *
   * @param page the page to open first, relative to the root
   */
  void run(Workspace workspace, String page, PrintWriter err)
      throws IOException, InterruptedException {
    HostBackend backend =
        new HostBackend(
            workspace.library(),
            workspace.plugins(),
            workspace.countries(),
            workspace.importer(),
            workspace.reresolution(),
            workspace.measurer(),
            new HostComparisons(
                workspace.comparer(),
                workspace.decomposer(),
                workspace.upSets(),
                workspace.plugins()),
            new HostLinks(workspace.measurer(), workspace.links(), workspace.linkReader()));
    ServerOptions options =
        ServerOptions.local(port, Program.VERSION)
            .withHost(host)
            .withUploads(workspace.library().directory().resolve("uploads"));
    EntenteServer server =
        EntenteServer.start(token == null ? options : options.withToken(token), backend);
    workspace.followPlugins();
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  workspace.close();
                  stopped.countDown();
                },
                "entente-stop"));
    String address =
        server
            .entry()
            .resolve(page + (server.token().isPresent() ? "?token=" + server.token().get() : ""))
            .toString();
    err.println("Entente serves " + workspace.library().directory() + " at " + address);
    err.println("Stop it with Ctrl+C.");
    err.flush();
    if (!noBrowser) {
      Browser.open(address);
    }
    stopped.await();
  }
}
