package org.entente.host.intake;

import java.util.List;

/**
 * What an import did. For every file and for the whole, {@code read = accepted + duplicates +
 * rejected}; for an indicator table these count rows.
 *
 * @param dataset the dataset's name
 * @param source the source's id, empty where nothing was imported
 * @param plugin the plugin that read, empty id where nothing was imported
 * @param addresses addresses of the accepted works, count
 * @param unresolved those without a country, count
 * @param observations observations of accepted rows, count; 0 for works
 * @param seconds wall time
 */
public record ImportReport(
    String dataset,
    String source,
    PluginVersion plugin,
    List<FileReport> files,
    long read,
    long accepted,
    long duplicates,
    long rejected,
    long addresses,
    long unresolved,
    long observations,
    double seconds) {

  public ImportReport {
    files = List.copyOf(files);
    if (read != accepted + duplicates + rejected) {
      throw new IllegalStateException(
          "records were lost: read "
              + read
              + ", accepted "
              + accepted
              + ", duplicates "
              + duplicates
              + ", rejected "
              + rejected);
    }
  }

  /** Whether every file was read to its end. */
  public boolean complete() {
    return files.stream().allMatch(FileReport::complete);
  }

  /** A plugin and its version. */
  public record PluginVersion(String id, String version) {}

  /**
   * What became of one file.
   *
   * @param file the name to show
   * @param sha256 of the bytes as they lie on disk, lower-case hexadecimal
   * @param format the format's id, empty where the file was refused
   * @param complete whether the file was recognised and read to its end
   * @param recognised why it was recognised, or why it was refused: a sentence
   * @param problems what the user should know, at most 1,000 a file
   */
  public record FileReport(
      String file,
      String sha256,
      String format,
      boolean complete,
      String recognised,
      long read,
      long accepted,
      long duplicates,
      long rejected,
      long observations,
      List<ReportedProblem> problems) {

    public FileReport {
      problems = List.copyOf(problems);
    }
  }

  /** A problem as reports show it. */
  public record ReportedProblem(
      long line, String record, String severity, String code, String message) {}
}
