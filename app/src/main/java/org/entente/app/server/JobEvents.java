package org.entente.app.server;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entente.app.output.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells clients how jobs go on: an event {@code progress} at every change, at most five a second,
 * and at the end one event {@code done}. A comment goes out when nothing else did for a while,
 * because a client that went away shows only at the next write.
 */
final class JobEvents implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobEvents.class);
  private static final long TICK_MILLIS = 200;
  private static final int MOST = 100;

  private final long quietNanos;
  private final Queue<Stream> streams = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService ticker;
  private volatile boolean closed;

  /**
   * Starts.
   *
   * @param quietSeconds after how long without an event a comment goes out
   */
  JobEvents(long quietSeconds) {
    this.quietNanos = TimeUnit.SECONDS.toNanos(quietSeconds);
    this.ticker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "entente-events");
              thread.setDaemon(true);
              return thread;
            });
    ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Follows a job.
   *
   * @throws ProblemException if too many clients follow already
   */
  void follow(Job job, SseEventSink sink, Sse sse) {
    if (closed || streams.size() >= MOST) {
      throw new ProblemException(
          503, "Too many clients follow jobs; ask for the job itself from time to time instead.");
    }
    streams.add(new Stream(job, sink, sse));
    if (closed) {
      close(sink);
    }
  }

  /** One client that follows one job; touched by the ticker alone. */
  private static final class Stream {
    private final Job job;
    private final SseEventSink sink;
    private final Sse sse;
    private long revision = -1;
    private long last;

    Stream(Job job, SseEventSink sink, Sse sse) {
      this.job = job;
      this.sink = sink;
      this.sse = sse;
    }
  }

  private void tick() {
    for (Stream stream : streams) {
      try {
        if (!goOn(stream)) {
          streams.remove(stream);
          close(stream.sink);
        }
      } catch (RuntimeException | IOException e) {
        LOG.debug("A client that followed a job went away.", e);
        streams.remove(stream);
        close(stream.sink);
      }
    }
  }

  /** Sends what there is to send; false when there will be no more. */
  private boolean goOn(Stream stream) throws IOException {
    if (stream.sink.isClosed()) {
      return false;
    }
    // The revision first: a change between the two is sent once more, never lost.
    long revision = stream.job.revision();
    boolean ended = stream.job.ended();
    if (revision != stream.revision) {
      String json = Json.mapper().writeValueAsString(stream.job.toJson());
      send(stream, stream.sse.newEvent("progress", json));
      stream.revision = revision;
      if (ended) {
        send(stream, stream.sse.newEvent("done", json));
      }
    } else if (System.nanoTime() - stream.last > quietNanos) {
      send(stream, stream.sse.newEventBuilder().comment("still here").build());
    }
    return !ended;
  }

  private static void send(Stream stream, OutboundSseEvent event) {
    stream.sink.send(event).toCompletableFuture().join();
    stream.last = System.nanoTime();
  }

  private static void close(SseEventSink sink) {
    try {
      sink.close();
    } catch (IOException | RuntimeException e) {
      LOG.debug("A client that followed a job was gone already.", e);
    }
  }

  /** Closes every stream: an open one would hold up the server's shutdown. */
  @Override
  public void close() {
    closed = true;
    ticker.shutdownNow();
    for (Stream stream : streams) {
      close(stream.sink);
    }
    streams.clear();
  }
}
