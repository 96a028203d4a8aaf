package org.entente.app.server;

import java.util.List;
import org.entente.host.compare.Agreement;
import org.entente.host.compare.Comparer;
import org.entente.host.compare.Comparison;
import org.entente.host.compare.Dimension;
import org.entente.host.compare.Discordant;
import org.entente.host.compare.Field;
import org.entente.host.compare.OverlapTable;
import org.entente.host.compare.UpSet;
import org.entente.host.compare.UpSets;
import org.entente.host.compare.decomposition.Decomposer;
import org.entente.host.compare.decomposition.DifferenceDecomposition;
import org.entente.host.compare.decomposition.Step;
import org.entente.host.compare.decomposition.WorksBehind;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Question;
import org.entente.host.plugin.Plugins;
import org.jspecify.annotations.Nullable;

/** Comparisons by the host; each is made by the plugins of one moment. */
public final class HostComparisons implements Comparisons {

  private final Comparer comparer;
  private final Decomposer decomposer;
  private final UpSets upSets;
  private final Plugins plugins;

  public HostComparisons(Comparer comparer, Decomposer decomposer, UpSets upSets, Plugins plugins) {
    this.plugins = plugins;
    this.upSets = upSets;
    this.comparer = comparer;
    this.decomposer = decomposer;
  }

  @Override
  public Comparison compare(String a, String b, Question question, int disagreements)
      throws MeasureException {
    try (Plugins.Lease lease = plugins.lease()) {
      return comparer.compare(a, b, question, disagreements);
    }
  }

  @Override
  public OverlapTable overlap(String a, String b, Question question, List<Dimension> dimensions)
      throws MeasureException {
    try (Plugins.Lease lease = plugins.lease()) {
      return comparer.overlap(a, b, question, dimensions);
    }
  }

  @Override
  public List<Agreement> agreement(String a, String b, Question question) throws MeasureException {
    try (Plugins.Lease lease = plugins.lease()) {
      return comparer.agreement(a, b, question);
    }
  }

  @Override
  public void discordant(
      String a, String b, Question question, Field field, long limit, Discordant.Consumer consumer)
      throws MeasureException {
    try (Plugins.Lease lease = plugins.lease()) {
      comparer.discordant(a, b, question, field, limit, consumer);
    }
  }

  @Override
  public UpSet upSet(List<String> datasets, Question question) throws MeasureException {
    try (Plugins.Lease lease = plugins.lease()) {
      return upSets.of(datasets, question);
    }
  }

  @Override
  public DifferenceDecomposition decompose(String a, String b, Question question)
      throws MeasureException {
    try (Plugins.Lease lease = plugins.lease()) {
      return decomposer.decompose(a, b, question);
    }
  }

  @Override
  public WorksBehind worksBehind(
      String a, String b, Question question, Step step, @Nullable Integer year, int limit)
      throws MeasureException {
    try (Plugins.Lease lease = plugins.lease()) {
      return decomposer.worksBehind(a, b, question, step, year, limit);
    }
  }
}
