package org.entente.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder where uploads lie until they are imported. A file's own name never becomes part of a
 * path.
 */
final class Uploads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final String PREFIX = "upload-";

  private final Path folder;
  private final boolean temporary;

  private Uploads(Path folder, boolean temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /** Opens the folder, empty of what an earlier run left; a temporary one where none is given. */
  static Uploads open(Optional<Path> folder) throws IOException {
    if (folder.isEmpty()) {
      return new Uploads(Files.createTempDirectory("entente-uploads-"), true);
    }
    Uploads uploads = new Uploads(Files.createDirectories(folder.get()), false);
    uploads.empty();
    return uploads;
  }

  /**
   * Streams a body to a new file.
   *
   * @param announced the length that the client announced, negative where it did not
   * @param limit the most bytes to take
   * @throws ProblemException if the body is larger than the limit or ends before its announced end;
   *     nothing of it stays
   */
  Path receive(InputStream body, long announced, long limit) throws IOException {
    if (announced > limit) {
      throw tooLarge(limit);
    }
    Path file = Files.createTempFile(folder, PREFIX, "");
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      long count = copy(body, out, limit);
      if (announced >= 0 && count < announced) {
        throw ProblemException.badRequest(
            "The upload ended after "
                + count
                + " of "
                + announced
                + " bytes; nothing was imported. Send it again.");
      }
      whole = true;
    } catch (IOException e) {
      LOG.warn("The upload {} cannot be written.", file, e);
      throw new ProblemException(
          507, "This machine has no room to keep the upload; nothing was imported.");
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
    return file;
  }

  private static long copy(InputStream body, OutputStream out, long limit) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long count = 0;
    while (true) {
      int read = read(body, buffer);
      if (read < 0) {
        return count;
      }
      count += read;
      if (count > limit) {
        throw tooLarge(limit);
      }
      out.write(buffer, 0, read);
    }
  }

  /** Reads from the client; what fails here is the connection, and not this machine. */
  private static int read(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException e) {
      LOG.info("An upload broke off: {}", e.toString());
      throw ProblemException.badRequest(
          "The upload broke off before its end; nothing was imported. Send it again.");
    }
  }

  /** The value of {@code Content-Length}, negative where there is none. */
  static long announced(@Nullable String contentLength) {
    if (contentLength == null) {
      return -1;
    }
    try {
      return Long.parseLong(contentLength.strip());
    } catch (NumberFormatException e) {
      throw ProblemException.badRequest("Content-Length is not a number.");
    }
  }

  static ProblemException tooLarge(long limit) {
    return new ProblemException(
        413,
        "The file is larger than the "
            + limit
            + " bytes that this server takes. Import it on the command line with 'entente import',"
            + " or pack it with gzip.");
  }

  /** Deletes a file that is no longer needed. */
  void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("The upload {} cannot be deleted.", file, e);
    }
  }

  private void empty() {
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.getFileName().toString().startsWith(PREFIX)).forEach(this::delete);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("The folder {} cannot be emptied.", folder, e);
    }
  }

  @Override
  public void close() {
    empty();
    if (temporary) {
      delete(folder);
    }
  }
}
