package org.entente.app.server;

import java.util.List;
import java.util.Set;
import org.entente.host.engine.EngineException;
import org.entente.host.library.Dataset;
import org.entente.host.link.LinkBook;
import org.entente.host.link.LinkListener;
import org.entente.host.link.LinkReader;
import org.entente.host.link.LinkSummary;
import org.entente.host.link.PairToReview;
import org.entente.host.measure.MeasureException;
import org.entente.host.measure.Measurer;

/** Links by the host. */
public final class HostLinks implements Links {

  private final Measurer measurer;
  private final LinkBook book;
  private final LinkReader reader;

  public HostLinks(Measurer measurer, LinkBook book, LinkReader reader) {
    this.measurer = measurer;
    this.book = book;
    this.reader = reader;
  }

  @Override
  public void check(String a, String b) throws MeasureException {
    if (a.equals(b)) {
      throw new MeasureException("Links need two datasets, but both are " + a + ".");
    }
    for (String name : List.of(a, b)) {
      if (dataset(name).works() == 0) {
        throw new MeasureException(
            "The dataset "
                + name
                + " holds no works, only tables of indicators: there is nothing to link.");
      }
    }
  }

  @Override
  public boolean ready(String a, String b) throws MeasureException {
    return book.ready(dataset(a), dataset(b));
  }

  @Override
  public String stamp(String a, String b) throws EngineException {
    return book.stamp(a, b);
  }

  @Override
  public void prepare(String a, String b, LinkListener listener)
      throws MeasureException, EngineException {
    book.prepare(dataset(a), dataset(b), listener);
  }

  @Override
  public LinkSummary summary(String a, String b) throws MeasureException, EngineException {
    return reader.summary(dataset(a), dataset(b));
  }

  @Override
  public void links(String a, String b, Set<String> statuses, LinkReader.Consumer consumer)
      throws MeasureException, EngineException {
    reader.links(dataset(a), dataset(b), statuses, consumer);
  }

  @Override
  public List<PairToReview> pairs(String a, String b, String status, int limit)
      throws MeasureException, EngineException {
    return reader.pairs(dataset(a), dataset(b), status, limit);
  }

  @Override
  public void decide(String a, String aKey, String b, String bKey, boolean accepted)
      throws MeasureException, EngineException {
    book.decide(dataset(a), aKey, dataset(b), bKey, accepted);
  }

  @Override
  public boolean forget(String a, String aKey, String b, String bKey)
      throws MeasureException, EngineException {
    return book.forget(dataset(a), aKey, dataset(b), bKey);
  }

  private Dataset dataset(String name) throws MeasureException {
    return measurer.dataset(name);
  }
}
