package org.entente.app.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.CompressionConfig;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.media.sse.SseFeature;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server while it runs: REST under {@code /api/v1} and the pages. */
public final class EntenteServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EntenteServer.class);

  /** How long a client may leave an upload without a byte. */
  private static final long READ_TIMEOUT_SECONDS = 15;

  private static final long WRITE_TIMEOUT_SECONDS = 30;
  private static final long GRACE_SECONDS = 5;
  private static final long EVENT_QUIET_SECONDS = 15;

  private final HttpServer http;
  private final FrontDoor frontDoor;
  private final Jobs jobs;
  private final JobEvents events;
  private final Measuring measuring;
  private final Uploads uploads;
  private final String host;
  private final int port;
  private final Optional<String> token;
  private boolean closed;

  private EntenteServer(
      HttpServer http,
      FrontDoor frontDoor,
      Jobs jobs,
      JobEvents events,
      Measuring measuring,
      Uploads uploads,
      String host,
      int port,
      Optional<String> token) {
    this.http = http;
    this.frontDoor = frontDoor;
    this.jobs = jobs;
    this.events = events;
    this.measuring = measuring;
    this.uploads = uploads;
    this.host = host;
    this.port = port;
    this.token = token;
  }

  /**
   * Starts to serve.
   *
   * @param backend stays open until the server is closed; whoever made it closes it after that
   * @throws IOException if the port is taken or the host is none of this machine's; the message is
   *     a sentence for the user
   */
  public static EntenteServer start(ServerOptions options, Backend backend) throws IOException {
    return start(options, backend, EVENT_QUIET_SECONDS);
  }

  /**
   * Starts to serve.
   *
   * @param eventQuietSeconds after how long without an event a stream gets a comment
   */
  static EntenteServer start(ServerOptions options, Backend backend, long eventQuietSeconds)
      throws IOException {
    ServerLogs.prepare();
    InetAddress address = address(options.host());
    boolean open = !address.isLoopbackAddress();
    Optional<String> token =
        open && options.token().isEmpty() ? Optional.of(AccessToken.random()) : options.token();

    Uploads uploads = Uploads.open(options.uploads());
    Jobs jobs = new Jobs(backend, uploads);
    JobEvents events = new JobEvents(eventQuietSeconds);
    Measuring measuring = new Measuring(backend);
    HttpHandler api =
        ContainerFactory.createContainer(
            GrizzlyHttpContainer.class,
            application(options, backend, uploads, jobs, events, measuring));

    NetworkListener listener = listener(options);
    HttpServer http = new HttpServer();
    http.addListener(listener);
    http.getServerConfiguration().setName("entente");
    http.getServerConfiguration()
        .setDefaultErrorPageGenerator(
            (request, status, reason, description, exception) ->
                ErrorPage.of("Error " + status, "The request cannot be answered."));
    try {
      // The port is known once it is bound; until there is a handler nothing is answered.
      http.start();
    } catch (IOException e) {
      measuring.close();
      events.close();
      jobs.close();
      uploads.close();
      http.shutdownNow();
      throw e instanceof BindException ? taken(options, e) : e;
    }
    int port = listener.getPort();
    HostCheck hosts =
        new HostCheck(options.host(), port, address.isAnyLocalAddress(), options.allowedHosts());
    FrontDoor frontDoor =
        new FrontDoor(
            hosts,
            token.map(value -> new AccessToken(value, port)),
            options.maxUploadBytes(),
            new StaticFiles(),
            api);
    http.getServerConfiguration().addHttpHandler(frontDoor, "/");
    String shownHost = address.isAnyLocalAddress() ? "localhost" : options.host();
    EntenteServer server =
        new EntenteServer(
            http, frontDoor, jobs, events, measuring, uploads, shownHost, port, token);
    LOG.info("Entente serves at {}", server.uri());
    return server;
  }

  private static InetAddress address(String host) throws IOException {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IOException(
          "There is no host '" + host + "'; serve on a name or an address of this machine.", e);
    }
  }

  private static IOException taken(ServerOptions options, IOException cause) {
    return new IOException(
        "Port "
            + options.port()
            + " on "
            + options.host()
            + " cannot be had: another program uses it, or the address is not this machine's."
            + " Choose another with --port.",
        cause);
  }

  private static NetworkListener listener(ServerOptions options) {
    NetworkListener listener = new NetworkListener("entente", options.host(), options.port());
    listener.getTransport().setReadTimeout(READ_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    listener.getTransport().setWriteTimeout(WRITE_TIMEOUT_SECONDS, TimeUnit.SECONDS);
    listener.getTransport().setSelectorRunnersCount(1);
    listener
        .getTransport()
        .setWorkerThreadPoolConfig(
            ThreadPoolConfig.defaultConfig()
                .setPoolName("entente-http")
                .setCorePoolSize(4)
                .setMaxPoolSize(32));
    // By name of the type, so that event streams are left alone: packed, they would be held back.
    CompressionConfig compression = listener.getCompressionConfig();
    compression.setCompressionMode(CompressionConfig.CompressionMode.ON);
    compression.setCompressionMinSize(1024);
    compression.setCompressibleMimeTypes(
        "application/json", ProblemDetails.MEDIA_TYPE, Csv.MEDIA_TYPE);
    return listener;
  }

  private static ResourceConfig application(
      ServerOptions options,
      Backend backend,
      Uploads uploads,
      Jobs jobs,
      JobEvents events,
      Measuring measuring) {
    String version = options.programVersion();
    Freshness freshness = new Freshness(backend, version);
    SideBySide sideBySide = new SideBySide(backend, measuring, freshness);
    List<Object> resources =
        List.of(
            new CatalogueResource(backend, version),
            new DatasetResource(backend, jobs, uploads, options.maxUploadBytes()),
            new CountryResource(backend),
            new RecognitionResource(backend, uploads, options.maxUploadBytes()),
            new JobResource(jobs, events),
            new ObservationResource(backend, measuring, freshness),
            new FindingResource(backend, measuring, freshness),
            new EventResource(backend),
            new SensitivityResource(backend, measuring, freshness),
            new ComparisonResource(backend, sideBySide),
            new AgreementResource(backend, sideBySide),
            new DecompositionResource(backend, sideBySide),
            new UpSetResource(backend, measuring),
            new LinkResource(backend, measuring, sideBySide, jobs),
            new CheckResource(backend, measuring),
            new StudyResource(backend));
    Set<Class<?>> described = new LinkedHashSet<>();
    resources.forEach(resource -> described.add(resource.getClass()));
    described.add(OpenApiResource.class);

    ResourceConfig application = new ResourceConfig();
    application.setApplicationName("entente");
    application.registerInstances(new LinkedHashSet<>(resources));
    application.register(new OpenApiResource(described, version));
    application.register(new CsvSuffix());
    application.register(new KnownParameters());
    application.register(new NoStore());
    application.register(new JsonWriter());
    application.register(new ProblemMapper());
    application.register(SseFeature.class);
    application.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    application.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    application.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
    // Whatever else lies on the class path must not join in.
    application.property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
    application.property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
    return application;
  }

  /** The address of the first page, without a token. */
  public URI uri() {
    return URI.create("http://" + HostCheck.bracketed(host) + ":" + port + "/");
  }

  /** The address to open in a browser: with the token where one is demanded. */
  public URI entry() {
    return token.map(value -> uri().resolve("?token=" + value)).orElseGet(this::uri);
  }

  /** What every request must carry; empty where nothing is demanded. */
  public Optional<String> token() {
    return token;
  }

  /**
   * Stops: no new requests, event streams closed, imports asked to stop, running answers given a
   * few seconds; returns when the running import has let go of the library. A second call does
   * nothing.
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    frontDoor.closing();
    events.close();
    jobs.stop();
    try {
      http.shutdown(GRACE_SECONDS, TimeUnit.SECONDS).get(GRACE_SECONDS + 1, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The server did not stop in time and is cut off.", e);
      http.shutdownNow();
    } catch (InterruptedException e) {
      http.shutdownNow();
      Thread.currentThread().interrupt();
    }
    measuring.close();
    jobs.close();
    uploads.close();
  }
}
