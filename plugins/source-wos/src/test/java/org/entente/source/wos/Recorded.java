package org.entente.source.wos;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.model.Work;
import org.entente.spi.Code;
import org.entente.spi.Head;
import org.entente.spi.InputFile;
import org.entente.spi.Location;
import org.entente.spi.Match;
import org.entente.spi.Problem;
import org.entente.spi.SourceException;
import org.entente.spi.WorkSink;
import org.jspecify.annotations.Nullable;

/** All that a read gave. */
final class Recorded implements WorkSink {

  record Rejected(Location at, Code code, String why, String raw) {}

  final List<Work> works = new ArrayList<>();
  final List<Location> locations = new ArrayList<>();
  final List<Rejected> rejected = new ArrayList<>();
  final List<Problem> notes = new ArrayList<>();
  @Nullable SourceException thrown;
  private final int limit;

  private Recorded(int limit) {
    this.limit = limit;
  }

  @Override
  public void accept(Work work, Location at) {
    works.add(work);
    locations.add(at);
  }

  @Override
  public void reject(Location at, Code code, String why, String raw) {
    rejected.add(new Rejected(at, code, why, raw));
  }

  @Override
  public void note(Problem problem) {
    notes.add(problem);
  }

  @Override
  public boolean open() {
    return works.size() < limit;
  }

  List<Code> noteCodes() {
    return notes.stream().map(Problem::code).toList();
  }

  static Recorded nowhere() {
    return new Recorded(Integer.MAX_VALUE);
  }

  static Recorded read(InputFile file, int limit) {
    Recorded recorded = new Recorded(limit);
    WebOfScience source = new WebOfScience();
    Match match = source.recognise(head(file));
    String format = match.format().isEmpty() ? WebOfScience.TAGGED : match.format();
    try {
      source.read(file, format, recorded);
    } catch (SourceException e) {
      recorded.thrown = e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return recorded;
  }

  static Recorded read(byte[] bytes) {
    return read(file("test.txt", bytes), Integer.MAX_VALUE);
  }

  static Recorded read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static Recorded read(Path path) {
    return read(file(path), Integer.MAX_VALUE);
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
        return path.getFileName() + "";
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(path);
      }
    };
  }

  /** The head as the host makes it. */
  static Head head(InputFile file) {
    try (InputStream in = file.open()) {
      byte[] bytes = in.readNBytes(Head.LIMIT + 1);
      boolean complete = bytes.length <= Head.LIMIT;
      byte[] first = complete ? bytes : Arrays.copyOf(bytes, Head.LIMIT);
      return new Head(first, complete, guess(first), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Charset guess(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    int damaged = text.indexOf('\uFFFD');
    return damaged < 0 || damaged >= text.length() - 2
        ? StandardCharsets.UTF_8
        : Charset.forName("windows-1252");
  }

  static Match recognise(Path path) {
    return new WebOfScience().recognise(head(file(path)));
  }

  static Match recognise(String text) {
    return new WebOfScience().recognise(head(file("test", text.getBytes(StandardCharsets.UTF_8))));
  }
}
