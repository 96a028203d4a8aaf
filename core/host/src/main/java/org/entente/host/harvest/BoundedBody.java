package org.entente.host.harvest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of an answer, up to a limit, and tells whenever some came. */
final class BoundedBody implements BodySubscriber<byte[]> {

  /** An answer has more bytes than are taken. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final long most;
  private final Runnable alive;
  private Flow.@Nullable Subscription subscription;

  BoundedBody(long most, Runnable alive) {
    this.most = most;
    this.alive = alive;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    alive.run();
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    alive.run();
    if (body.isDone()) {
      return;
    }
    long more = buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (bytes.size() + more > most) {
      if (subscription != null) {
        subscription.cancel();
      }
      body.completeExceptionally(new TooLarge());
      return;
    }
    for (ByteBuffer buffer : buffers) {
      byte[] chunk = new byte[buffer.remaining()];
      buffer.get(chunk);
      bytes.write(chunk, 0, chunk.length);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }
}
