package org.entente.app.server;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.host.compare.Comparison;
import org.entente.host.finding.Finding;
import org.entente.host.intake.ImportException;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportRequest;
import org.entente.host.intake.Recognition;
import org.entente.host.library.Dataset;
import org.entente.host.library.LibraryException;
import org.entente.host.library.RejectedRecord;
import org.entente.host.library.UnresolvedAddress;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;
import org.entente.host.plugin.PluginRegistry;

/** What the server asks of the host; safe for use by several threads. */
public interface Backend {

  PluginRegistry plugins();

  /** Whether the library holds a simulated world. */
  boolean simulated() throws LibraryException;

  /** The version of the country tables. */
  String countryTables();

  /** All datasets by name. */
  List<Dataset> datasets() throws LibraryException;

  Optional<Dataset> dataset(String name) throws LibraryException;

  /** Works by year of a dataset, count; works without a year are left out. */
  SortedMap<Integer, Long> worksByYear(Dataset dataset) throws LibraryException;

  /** The reports of the dataset's imports, newest first. */
  List<ImportReport> imports(String dataset) throws LibraryException;

  List<RejectedRecord> rejects(String dataset, int limit) throws LibraryException;

  List<UnresolvedAddress> unresolved(String dataset, int limit) throws LibraryException;

  /** Removes a dataset; false where there is none of that name. */
  boolean remove(String dataset) throws LibraryException;

  /** What each file would be read as; nothing is stored. */
  List<Recognition> recognise(ImportRequest request) throws ImportException;

  ImportReport run(ImportRequest request, ImportListener listener) throws ImportException;

  Measurement measure(Question question, String dataset) throws MeasureException;

  List<Finding> findings(Measurement measurement);

  /** Compares; lists so many disagreements at most. */
  Comparison compare(String a, String b, Question question, int disagreements)
      throws MeasureException;
}
