package org.entente.app.server;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import org.entente.app.output.CheckJson;
import org.entente.app.study.Studies;
import org.entente.host.claim.Study;
import org.entente.host.country.CountryResolver;
import org.entente.host.country.OwnNamesFile;
import org.entente.host.finding.Event;
import org.entente.host.finding.FindingOptions;
import org.entente.host.finding.Found;
import org.entente.host.intake.ImportException;
import org.entente.host.intake.ImportListener;
import org.entente.host.intake.ImportReport;
import org.entente.host.intake.ImportRequest;
import org.entente.host.intake.Recognition;
import org.entente.host.intake.Reresolution;
import org.entente.host.intake.UnresolvedNames;
import org.entente.host.library.AddressSummary;
import org.entente.host.library.CountryDifference;
import org.entente.host.library.Dataset;
import org.entente.host.library.LibraryException;
import org.entente.host.library.RejectedRecord;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurement;
import org.entente.host.measure.Question;
import org.entente.host.measure.Sensitivity;
import org.entente.host.plugin.PluginRegistry;
import org.jspecify.annotations.Nullable;

/** What the server asks of the host; safe for use by several threads. */
public interface Backend {

  PluginRegistry plugins();

  /** Whether the library holds a simulated world. */
  boolean simulated() throws LibraryException;

  /** The version of the country tables and of the library's own names. */
  String countryTables();

  /**
   * The resolver that holds now.
   *
   * @throws IOException where the library's own names cannot be read; a sentence
   */
  CountryResolver countries() throws IOException;

  /** The file of the library's own names of countries. */
  OwnNamesFile ownNames();

  /** Resolves the addresses of a dataset anew. */
  Reresolution.Outcome resolve(String dataset, BooleanSupplier cancelled) throws ImportException;

  /** All datasets by name. */
  List<Dataset> datasets() throws LibraryException;

  Optional<Dataset> dataset(String name) throws LibraryException;

  /** Works by year of a dataset, count; works without a year are left out. */
  SortedMap<Integer, Long> worksByYear(Dataset dataset) throws LibraryException;

  /** The reports of the dataset's imports, newest first. */
  List<ImportReport> imports(String dataset) throws LibraryException;

  List<RejectedRecord> rejects(String dataset, int limit) throws LibraryException;

  /** What addresses without a country end in, most frequent first. */
  List<UnresolvedNames.Group> unresolved(String dataset, int limit) throws LibraryException;

  /** Addresses that say another country than the source states beside them. */
  List<CountryDifference> differences(String dataset, int limit) throws LibraryException;

  /** What the addresses can and cannot say; empty where the dataset holds no works. */
  Optional<AddressSummary> addresses(String dataset) throws LibraryException;

  /** Removes a dataset; false where there is none of that name. */
  boolean remove(String dataset) throws LibraryException;

  /** What each file would be read as; nothing is stored. */
  List<Recognition> recognise(ImportRequest request) throws ImportException;

  ImportReport run(ImportRequest request, ImportListener listener) throws ImportException;

  Measurement measure(Question question, String dataset) throws MeasureException;

  /** The same question under every definition profile. */
  List<Sensitivity.Row> sensitivity(Question question, String dataset) throws MeasureException;

  /** What the series of a question show. */
  Found find(Question question, String dataset, FindingOptions options) throws MeasureException;

  /**
   * Events that a series may be looked at around.
   *
   * @throws IOException where the library's own cannot be read; a sentence
   */
  List<Event> events() throws IOException;

  /**
   * Checks claims.
   *
   * @param scale what one work stands for; null for the library's own
   * @throws MeasureException if there is no such dataset
   */
  CheckJson check(Study study, List<String> datasets, @Nullable BigDecimal scale)
      throws MeasureException, LibraryException;

  /** The files of claims at hand, by name. */
  Collection<Studies.Listed> studies() throws IOException;

  /** A file of claims as it is written; empty where there is none of that name. */
  Optional<String> study(String name) throws IOException;

  /** Two datasets side by side. */
  Comparisons comparisons();

  /** The links between datasets. */
  Links links();
}
