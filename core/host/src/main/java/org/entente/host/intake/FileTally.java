package org.entente.host.intake;

import java.util.ArrayList;
import java.util.List;
import org.entente.host.intake.ImportReport.FileReport;
import org.entente.host.intake.ImportReport.ReportedProblem;
import org.entente.spi.Code;
import org.entente.spi.Problem;
import org.entente.spi.Severity;

/** Counts what becomes of one file's records, and gathers what the user should know. */
final class FileTally {

  private static final int MOST_PROBLEMS = 1_000;

  private final int number;
  private final String name;
  private final String format;
  private final String recognised;
  private final List<ReportedProblem> problems = new ArrayList<>();
  private long unlisted;
  private long accepted;
  private long duplicates;
  private long rejected;
  private long observations;
  private boolean complete;
  private String sha256 = "";

  /**
   * Begins at nought.
   *
   * @param number the file's number in the run, from 0
   * @param format empty where the file was refused
   */
  FileTally(int number, String name, String format, String recognised) {
    this.number = number;
    this.name = name;
    this.format = format;
    this.recognised = recognised;
  }

  int number() {
    return number;
  }

  String name() {
    return name;
  }

  long records() {
    return accepted + duplicates + rejected;
  }

  long accepted() {
    return accepted;
  }

  long rejected() {
    return rejected;
  }

  long observations() {
    return observations;
  }

  void accept() {
    accepted++;
  }

  void duplicate() {
    duplicates++;
  }

  void reject() {
    rejected++;
  }

  void observe(int count) {
    observations += count;
  }

  /** Of the accepted ones, these turned out to be duplicates. */
  void moveToDuplicates(long count) {
    accepted -= count;
    duplicates += count;
  }

  void problem(Problem problem) {
    problem(
        problem.at().line(),
        problem.at().record(),
        problem.severity(),
        problem.code(),
        problem.message());
  }

  void problem(long line, String record, Severity severity, Code code, String message) {
    if (problems.size() < MOST_PROBLEMS - 1) {
      problems.add(new ReportedProblem(line, record, severity.name(), code.name(), message));
    } else {
      unlisted++;
    }
  }

  /** Puts something in front that concerns the whole file, however many problems there are. */
  void headline(Severity severity, Code code, String message) {
    problems.add(0, new ReportedProblem(0, "", severity.name(), code.name(), message));
    if (problems.size() >= MOST_PROBLEMS) {
      problems.remove(problems.size() - 1);
      unlisted++;
    }
  }

  void complete(boolean readToItsEnd) {
    complete = readToItsEnd;
  }

  boolean complete() {
    return complete;
  }

  void sha256(String digest) {
    sha256 = digest;
  }

  String sha256() {
    return sha256;
  }

  FileReport report() {
    List<ReportedProblem> listed = new ArrayList<>(problems);
    if (unlisted > 0) {
      listed.add(
          new ReportedProblem(
              0,
              "",
              Severity.NOTE.name(),
              Code.BAD_VALUE.name(),
              unlisted + " further problems of this file are not listed here."));
    }
    return new FileReport(
        name,
        sha256,
        format,
        complete,
        recognised,
        accepted + duplicates + rejected,
        accepted,
        duplicates,
        rejected,
        observations,
        listed);
  }
}
