package org.entente.app.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.entente.host.engine.EngineException;
import org.entente.host.link.Link;
import org.entente.host.link.LinkListener;
import org.entente.host.link.LinkReader;
import org.entente.host.link.LinkSummary;
import org.entente.host.link.LinkedWork;
import org.entente.host.link.PairToReview;
import org.entente.host.measure.MeasureException;

/** One link and one pair to look at, between any two datasets. */
final class FakeLinks implements Links {

  private final FakeBackend backend;
  private final Map<String, String> decisions = new TreeMap<>();
  private boolean ready;

  /** Makers of links wait for this, telling how far they are. */
  volatile CountDownLatch go = new CountDownLatch(0);

  FakeLinks(FakeBackend backend) {
    this.backend = backend;
  }

  @Override
  public void check(String a, String b) throws MeasureException {
    if (a.equals(b)) {
      throw new MeasureException("Links need two datasets, but both are " + a + ".");
    }
    for (String name : List.of(a, b)) {
      if (backend.dataset(name).isEmpty()) {
        throw new MeasureException(
            "There is no dataset '" + name + "'. The library has: first, second.");
      }
    }
  }

  @Override
  public synchronized boolean ready(String a, String b) {
    return ready;
  }

  @Override
  public synchronized String stamp(String a, String b) {
    return decisions.toString();
  }

  @Override
  public void prepare(String a, String b, LinkListener listener) throws EngineException {
    try {
      for (int i = 0; go.getCount() > 0; i++) {
        listener.at("Comparing works", i, 1000);
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      throw new EngineException("The linking was interrupted.", e);
    }
    if (b.equals("first")) {
      throw new EngineException("The links cannot be made: the disk is full.", null);
    }
    synchronized (this) {
      ready = true;
    }
  }

  @Override
  public LinkSummary summary(String a, String b) {
    return new LinkSummary(
        a,
        b,
        List.of(
            new LinkSummary.Count("doi", "accepted", 5),
            new LinkSummary.Count("title", "accepted", 2),
            new LinkSummary.Count("title", "review", 1)),
        12,
        3,
        List.of("3 pairs were not compared."));
  }

  @Override
  public void links(String a, String b, Set<String> statuses, LinkReader.Consumer consumer)
      throws EngineException {
    for (Link link : all(a, b)) {
      if (statuses.contains(link.status())) {
        consumer.accept(link);
      }
    }
  }

  private static List<Link> all(String a, String b) {
    return List.of(
        new Link(a, "WOS:1", b, "2-s2.0-1", "doi", 1, "accepted"),
        new Link(a, "WOS:2", b, "2-s2.0-2", "title", 0.875, "review"));
  }

  @Override
  public List<PairToReview> pairs(String a, String b, String status, int limit) {
    List<PairToReview> pairs = new ArrayList<>();
    for (Link link : all(a, b)) {
      if (link.status().equals(status) && pairs.size() < limit) {
        pairs.add(
            new PairToReview(
                link,
                new LinkedWork(
                    link.aKey(), "", "", "On x", 2018, "A, B", "J X", "volume 1", "article"),
                new LinkedWork(
                    link.bKey(), "10.5555/x", "7", "On X", null, "A, B", "J X", "", "review")));
      }
    }
    return pairs;
  }

  @Override
  public synchronized void decide(String a, String aKey, String b, String bKey, boolean accepted)
      throws EngineException {
    if (aKey.equals("none")) {
      throw new EngineException("The dataset " + a + " has no work with the key none.", null);
    }
    decisions.put(a + " " + aKey + " " + b + " " + bKey, String.valueOf(accepted));
  }

  @Override
  public synchronized boolean forget(String a, String aKey, String b, String bKey) {
    return decisions.remove(a + " " + aKey + " " + b + " " + bKey) != null;
  }
}
