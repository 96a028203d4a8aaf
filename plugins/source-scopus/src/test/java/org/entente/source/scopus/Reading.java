package org.entente.source.scopus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  record Reject(long line, Code code, String why, String raw) {}

  final List<Work> works = new ArrayList<>();
  final List<Location> locations = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();
  final List<Problem> notes = new ArrayList<>();
  private int limit = Integer.MAX_VALUE;

  static Reading of(String csv) throws SourceException, IOException {
    return of(csv.getBytes(UTF_8));
  }

  static Reading of(byte[] bytes) throws SourceException, IOException {
    Reading reading = new Reading();
    new ScopusSource().read(file("test.csv", bytes), ScopusSource.CSV, reading);
    return reading;
  }

  static Reading ofFirst(int limit, String csv) throws SourceException, IOException {
    Reading reading = new Reading();
    reading.limit = limit;
    new ScopusSource().read(file("test.csv", csv.getBytes(UTF_8)), ScopusSource.CSV, reading);
    return reading;
  }

  static Reading of(Path path) throws SourceException, IOException {
    Reading reading = new Reading();
    new ScopusSource().read(file(path), ScopusSource.CSV, reading);
    return reading;
  }

  static Match recognise(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, Head.LIMIT));
    return new ScopusSource()
        .recognise(new Head(head, head.length == bytes.length, guess(head), file("x", bytes)));
  }

  static String resource(String name) throws IOException {
    try (InputStream in = Reading.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no test resource " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** As the host guesses it. */
  private static Charset guess(byte[] head) {
    if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
      return java.nio.charset.StandardCharsets.UTF_16LE;
    }
    if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
      return java.nio.charset.StandardCharsets.UTF_16BE;
    }
    String text = new String(head, UTF_8);
    int bad = text.indexOf('\uFFFD');
    return bad < 0 || bad >= text.length() - 3 ? UTF_8 : Charset.forName("windows-1252");
  }

  static InputFile file(String name, byte[] bytes) {
    return new InputFile() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }

  static InputFile file(Path path) {
    return new InputFile() {
      @Override
      public String name() {
        return String.valueOf(path.getFileName());
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }
    };
  }

  /** The texts of an author's addresses on a work. */
  static List<String> addresses(Work work, int author) {
    Authorship authorship = work.authorships().get(author);
    return authorship.affiliations().stream().map(i -> work.affiliations().get(i).raw()).toList();
  }

  static List<String> names(Work work) {
    return work.authorships().stream().map(Authorship::name).toList();
  }

  static List<String> ids(Work work) {
    return work.authorships().stream().map(Authorship::authorId).toList();
  }

  static List<String> corresponding(Work work) {
    return work.authorships().stream()
        .filter(Authorship::corresponding)
        .map(Authorship::name)
        .toList();
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
    rejects.add(new Reject(at.line(), code, why, raw));
  }

  @Override
  public void note(Problem problem) {
    notes.add(problem);
  }

  @Override
  public boolean open() {
    return works.size() < limit;
  }
}
