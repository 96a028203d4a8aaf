package org.entente.host.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.host.plugin.Installed;
import org.entente.host.plugin.PluginFailure;
import org.entente.spi.Head;
import org.entente.spi.Match;
import org.entente.spi.Source;
import org.jspecify.annotations.Nullable;

/** Asks every source whether a file is its own, and decides. */
final class Recogniser {

  private static final int SHOWN = 60;

  private final List<Installed<Source>> sources;

  Recogniser(List<Installed<Source>> sources) {
    this.sources = sources;
  }

  /**
   * What is done with a file.
   *
   * @param source who reads it; null where nobody does
   * @param format the format's id, empty where nobody reads it
   * @param reason why, or why not: a sentence
   */
  record Verdict(@Nullable Installed<Source> source, String format, String reason) {

    static Verdict refused(String sentence) {
      return new Verdict(null, "", sentence);
    }
  }

  private record Answer(Installed<Source> source, Match match) {}

  Verdict recognise(Candidate file) {
    String refusal = file.refusal();
    if (refusal != null) {
      return Verdict.refused(refusal);
    }
    Head head;
    try {
      head = Heads.read(file);
    } catch (IOException e) {
      return Verdict.refused(
          file.name()
              + " cannot be read: "
              + e.getMessage()
              + ". Is it damaged, or not yours to read?");
    }
    if (head.bytes().length == 0) {
      return Verdict.refused(file.name() + " is empty. Export it again.");
    }
    List<Answer> answers = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (Installed<Source> source : sources) {
      try {
        answers.add(new Answer(source, source.extension().recognise(head)));
      } catch (PluginFailure e) {
        failures.add(String.valueOf(e.getMessage()));
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        failures.add(
            "The plugin " + source.pluginId() + " failed when asked about it (" + e + ").");
      }
    }
    return decide(file.name(), head, answers, failures);
  }

  private Verdict decide(String name, Head head, List<Answer> answers, List<String> failures) {
    for (Match.Level level : List.of(Match.Level.SURE, Match.Level.MAYBE)) {
      List<Answer> claims =
          answers.stream().filter(answer -> answer.match().level() == level).toList();
      if (claims.size() == 1) {
        Match match = claims.get(0).match();
        return new Verdict(claims.get(0).source(), match.format(), match.reason());
      }
      if (claims.size() > 1) {
        long ids =
            claims.stream().map(claim -> claim.source().extension().info().id()).distinct().count();
        return Verdict.refused(
            name
                + " is claimed by "
                + claims.stream()
                    .map(claim -> named(claim.source()))
                    .collect(Collectors.joining(" and by "))
                + (ids == 1
                    ? ". Take one of the two plugins out."
                    : ". Say with --source which one shall read it."));
      }
    }
    for (Answer answer : answers) {
      if (answer.match().level() == Match.Level.UNSUPPORTED) {
        return Verdict.refused(answer.match().reason());
      }
    }
    String installed =
        sources.isEmpty()
            ? "No source is installed."
            : "Installed: "
                + sources.stream()
                    .map(source -> sourceNamed(source.extension()))
                    .distinct()
                    .collect(Collectors.joining(", "))
                + ".";
    String failed = failures.isEmpty() ? "" : " " + String.join(" ", failures);
    return Verdict.refused(
        "No installed source recognises "
            + name
            + ": it begins with "
            + beginning(head)
            + ". "
            + installed
            + failed);
  }

  private static String named(Installed<Source> source) {
    return sourceNamed(source.extension()) + " of the plugin " + source.pluginId();
  }

  private static String sourceNamed(Source source) {
    return source.info().name() + " (" + source.info().id() + ")";
  }

  /** The first characters of a text, or the first bytes of what is none. */
  private static String beginning(Head head) {
    String text = head.text().stripLeading();
    int end = 0;
    while (end < text.length()
        && end < SHOWN
        && text.charAt(end) != '\n'
        && text.charAt(end) != '\r') {
      char c = text.charAt(end);
      if (c < ' ' && c != '\t') {
        byte[] bytes = head.bytes();
        return "the bytes "
            + HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(bytes.length, 8));
      }
      end++;
    }
    return "'" + text.substring(0, end).replace('\t', ' ').strip() + "'";
  }
}
