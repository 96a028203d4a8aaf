package org.entente.source.openalex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.model.Affiliation;
import org.entente.model.Authorship;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.Problem;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;

/** What the source gave for a file: a sink that keeps everything. */
final class Reading implements WorkSink {

  record Reject(Location at, Code code, String why, String raw) {}

  final List<Work> works = new ArrayList<>();
  final List<Location> locations = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();
  final List<Problem> notes = new ArrayList<>();

  static Reading of(String format, String text) throws SourceException, IOException {
    return of(format, text.getBytes(UTF_8));
  }

  static Reading of(String format, byte[] bytes) throws SourceException, IOException {
    Reading reading = new Reading();
    new OpenAlexSource().read(file(bytes), format, reading);
    return reading;
  }

  static Reading of(String format, Path path) throws SourceException, IOException {
    return of(format, Files.readAllBytes(path));
  }

  static Match recognise(String text) {
    return recognise(text.getBytes(UTF_8));
  }

  static Match recognise(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, Head.LIMIT));
    Charset guess = UTF_8;
    return new OpenAlexSource()
        .recognise(new Head(head, head.length == bytes.length, guess, file(bytes)));
  }

  static String resource(String name) {
    try (InputStream in = Reading.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no test resource " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputFile file(byte[] bytes) {
    return new InputFile() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  /** An author's affiliations on a work as {@code raw/organisation/country}. */
  static List<String> of(Work work, int author) {
    Authorship authorship = work.authorships().get(author);
    return authorship.affiliations().stream().map(i -> shown(work.affiliations().get(i))).toList();
  }

  /** All affiliations of a work. */
  static List<String> all(Work work) {
    return work.affiliations().stream().map(Reading::shown).toList();
  }

  private static String shown(Affiliation affiliation) {
    return affiliation.raw()
        + "/"
        + affiliation.organisation()
        + "/"
        + affiliation.statedCountryCode();
  }

  boolean noted(String part) {
    return notes.stream().anyMatch(note -> note.message().contains(part));
  }

  @Override
  public void accept(Work work, Location at) {
    works.add(work);
    locations.add(at);
  }

  @Override
  public void reject(Location at, Code code, String why, String raw) {
    rejects.add(new Reject(at, code, why, raw));
  }

  @Override
  public void note(Problem problem) {
    notes.add(problem);
  }

  @Override
  public boolean open() {
    return true;
  }
}
