package org.entente.app.server;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How to serve.
 *
 * @param host the name or address to listen on; anything but loopback demands a token
 * @param port 0 for any free port
 * @param token what every request must carry; where it is empty and the host is not loopback, one
 *     is made
 * @param maxUploadBytes the largest upload
 * @param allowedHosts further values of {@code Host} to answer to, {@code name} or {@code
 *     name:port}, such as the name of a reverse proxy
 * @param uploads the folder for uploads until they are imported, emptied at start; empty for a
 *     temporary one
 * @param programVersion the version to show
 */
public record ServerOptions(
    String host,
    int port,
    Optional<String> token,
    long maxUploadBytes,
    Set<String> allowedHosts,
    Optional<Path> uploads,
    String programVersion) {

  /** 16 GiB: ten million records of a Scopus export. */
  public static final long DEFAULT_MAX_UPLOAD_BYTES = 16L << 30;

  public ServerOptions {
    allowedHosts = Set.copyOf(allowedHosts);
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("A port is 0 to 65535, but was " + port + ".");
    }
    if (maxUploadBytes < 1) {
      throw new IllegalArgumentException("The largest upload is at least one byte.");
    }
    if (token.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("A token must not be blank.");
    }
  }

  /** On loopback, without a token. */
  public static ServerOptions local(int port, String programVersion) {
    return new ServerOptions(
        "127.0.0.1",
        port,
        Optional.empty(),
        DEFAULT_MAX_UPLOAD_BYTES,
        Set.of(),
        Optional.empty(),
        programVersion);
  }

  public ServerOptions withHost(String newHost) {
    return new ServerOptions(
        newHost, port, token, maxUploadBytes, allowedHosts, uploads, programVersion);
  }

  public ServerOptions withToken(String newToken) {
    return new ServerOptions(
        host, port, Optional.of(newToken), maxUploadBytes, allowedHosts, uploads, programVersion);
  }

  public ServerOptions withMaxUploadBytes(long newMaxUploadBytes) {
    return new ServerOptions(
        host, port, token, newMaxUploadBytes, allowedHosts, uploads, programVersion);
  }

  public ServerOptions withAllowedHosts(Set<String> newAllowedHosts) {
    return new ServerOptions(
        host, port, token, maxUploadBytes, newAllowedHosts, uploads, programVersion);
  }

  public ServerOptions withUploads(Path newUploads) {
    return new ServerOptions(
        host, port, token, maxUploadBytes, allowedHosts, Optional.of(newUploads), programVersion);
  }
}
