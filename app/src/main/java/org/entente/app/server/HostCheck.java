package org.entente.app.server;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which values of {@code Host} the server answers to. A page of a foreign site whose name was made
 * to point at this machine (DNS rebinding) sends its own name here and is turned away.
 */
final class HostCheck {

  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9._-]+)(?::([0-9]{1,5}))?");
  private static final Pattern ADDRESS =
      Pattern.compile("\\[[0-9a-f:.]+]|[0-9]{1,3}(\\.[0-9]{1,3}){3}");

  private final Set<String> allowed = new HashSet<>();
  private final String port;
  private final boolean anyAddress;

  /**
   * @param bound the host that the server listens on
   * @param anyAddress whether any address as digits is right, which suits a server that listens on
   *     every interface: rebinding needs a name
   * @param further names or {@code name:port} to answer to
   */
  HostCheck(String bound, int port, boolean anyAddress, Set<String> further) {
    this.port = Integer.toString(port);
    this.anyAddress = anyAddress;
    for (String host : List.of("localhost", "127.0.0.1", "[::1]", bracketed(bound))) {
      allowed.add(host.toLowerCase(Locale.ROOT) + ":" + port);
    }
    for (String host : further) {
      String lower = host.toLowerCase(Locale.ROOT);
      Matcher matcher = HOST.matcher(lower);
      allowed.add(matcher.matches() && matcher.group(2) == null ? lower + ":" + port : lower);
      // A reverse proxy on the usual port sends its name alone.
      allowed.add(lower);
    }
  }

  /** Whether the header's value is one that this server answers to. */
  boolean allows(String header) {
    Matcher matcher = HOST.matcher(header.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return false;
    }
    String host = matcher.group(1);
    String given = matcher.group(2);
    if (allowed.contains(given == null ? host : host + ":" + given)) {
      return true;
    }
    String effective = given == null ? "80" : given;
    return allowed.contains(host + ":" + effective)
        || (anyAddress && effective.equals(port) && ADDRESS.matcher(host).matches());
  }

  /** An IPv6 address as URLs have it. */
  static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
