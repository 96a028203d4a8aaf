package org.entente.host.plugin;

import java.io.IOException;
import org.entente.spi.Http;
import org.entente.spi.SourceException;

/** The way to a web API as a plugin gets it: the host's own waiting is no silence of the plugin. */
record WatchedHttp(Http http, Pulse pulse) implements Http {

  @Override
  public Answer get(Request request) throws SourceException, IOException, InterruptedException {
    pulse.enter();
    try {
      return http.get(request);
    } finally {
      pulse.leave();
    }
  }
}
