package org.entente.host.intake;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.entente.spi.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be importable: on disk as it is, packed by gzip, or an entry of a zip archive.
 *
 * @param name the name to show
 * @param path where it, or its archive, lies
 * @param entry the entry's name within the archive; null where the file lies on disk itself
 * @param gzip whether it is packed by gzip
 * @param packedSize bytes as they lie on disk
 * @param notes sentences about what was passed over beside it
 * @param refusal why it cannot be opened at all, a sentence; null where it can
 */
record Candidate(
    String name,
    Path path,
    @Nullable String entry,
    boolean gzip,
    long packedSize,
    List<String> notes,
    @Nullable String refusal,
    Archives archives)
    implements InputFile {

  Candidate {
    notes = List.copyOf(notes);
  }

  @Override
  public InputStream open() throws IOException {
    return unpack(packed());
  }

  /** The bytes as they lie on disk; for an entry of an archive, as they lie within it. */
  private InputStream packed() throws IOException {
    if (entry == null) {
      return Files.newInputStream(path);
    }
    ZipFile zip = archives.zip(path);
    ZipEntry found = zip.getEntry(entry);
    InputStream in = found == null ? null : zip.getInputStream(found);
    if (in == null) {
      throw new FileNotFoundException(name + " is not in its archive any more.");
    }
    return in;
  }

  private InputStream unpack(InputStream packed) throws IOException {
    if (entry == null && !gzip) {
      return packed;
    }
    try {
      // GZIPInputStream looks for further members only where available() says there is more, so
      // the stream below it must answer that truthfully: a buffer over a file does.
      InputStream in =
          gzip ? new GZIPInputStream(new BufferedInputStream(packed, 1 << 16), 1 << 16) : packed;
      return new UnpackingLimit(in, name, packedSize);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  /** A reading whose bytes are counted and digested on their way. */
  Reading read(LongConsumer bytes) throws IOException {
    Meter meter = new Meter(packed(), bytes);
    return new Reading(unpack(meter), meter, this);
  }

  /** One reading of a candidate. */
  record Reading(InputStream stream, Meter meter, Candidate candidate) {

    /** The SHA-256 of the file on disk (of the archive, for an entry). */
    String sha256() throws IOException {
      if (candidate.entry != null) {
        return candidate.archives.digest(candidate.path);
      }
      Optional<String> known = meter.digest();
      return known.isPresent() ? known.get() : candidate.sha256();
    }
  }

  /** The SHA-256 of the file on disk (of the archive, for an entry), read for this alone. */
  String sha256() throws IOException {
    if (entry != null) {
      return archives.digest(path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Meter.digest(in);
    }
  }
}
