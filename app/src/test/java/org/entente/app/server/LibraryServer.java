package org.entente.app.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.app.Workspace;
import org.entente.app.fixture.TinyLibrary;

/** The server on a real library, see {@link TinyLibrary}, and a client of it. */
final class LibraryServer implements AutoCloseable {

  private final TinyLibrary library;
  private final Workspace workspace;
  private final EntenteServer server;

  /** Java's client asks for HTTP/2 by an Upgrade header, after which Grizzly waits for no body. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  LibraryServer(Path folder) throws Exception {
    library = new TinyLibrary(folder);
    workspace = library.open();
    server =
        EntenteServer.start(
            ServerOptions.local(0, "0.1.0").withUploads(folder.resolve("uploads")),
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
                new HostLinks(workspace.measurer(), workspace.links(), workspace.linkReader())));
  }

  TinyLibrary library() {
    return library;
  }

  Workspace workspace() {
    return workspace;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.uri().getPort() + path))
        .timeout(Duration.ofSeconds(60));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
    workspace.close();
    library.close();
  }
}
