package org.entente.host.plugin;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.entente.spi.InputFile;

/** A file as a plugin gets it: each read is a sign of life. */
record WatchedFile(InputFile file, Pulse pulse) implements InputFile {

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public InputStream open() throws IOException {
    pulse.enter();
    try {
      return new Watched(file.open(), pulse);
    } finally {
      pulse.leave();
    }
  }

  private static final class Watched extends FilterInputStream {

    private final Pulse pulse;

    Watched(InputStream in, Pulse pulse) {
      super(in);
      this.pulse = pulse;
    }

    @Override
    public int read() throws IOException {
      // No sign of life for a single byte: it would cost more than the byte.
      pulse.read();
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      pulse.read();
      pulse.enter();
      try {
        return in.read(bytes, from, length);
      } finally {
        pulse.leave();
      }
    }
  }
}
