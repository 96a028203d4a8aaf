package org.entente.host.harvest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.entente.host.library.Durably;

/**
 * Where the pages of one harvest lie until they are imported: {@code
 * harvests/<dataset>/<digest>/page-000001.json} and so on, and {@code state.properties}. A page is
 * on the disk before the state that counts it; so whatever happens between the two, the page is
 * fetched and written again, and never counted twice.
 */
final class Staging implements AutoCloseable {

  private static final int DIGITS = 16;

  private final Path folder;
  private final HarvestLock lock;

  private Staging(Path folder, HarvestLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens the place of a harvest, which nobody else has open meanwhile.
   *
   * @throws HarvestException if the same harvest is running
   */
  static Staging open(Path harvests, HarvestRequest request) throws HarvestException, IOException {
    // The dataset is part of the digest too: some systems take two names for one folder.
    String digest =
        digest(request.source() + "\0" + request.query() + "\0" + request.dataset())
            .substring(0, DIGITS);
    Path folder = harvests.resolve(request.dataset()).resolve(digest);
    return new Staging(folder, HarvestLock.acquire(folder));
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Path folder() {
    return folder;
  }

  Path page(int number) {
    return folder.resolve(String.format(Locale.ROOT, "page-%06d.json", number));
  }

  private Path stateFile() {
    return folder.resolve("state.properties");
  }

  /**
   * What an earlier run left; empty where there is nothing to go on from.
   *
   * @throws HarvestException if what it left is damaged
   */
  Optional<HarvestState> state() throws HarvestException, IOException {
    if (!Files.exists(stateFile())) {
      return Optional.empty();
    }
    HarvestState state;
    try {
      state = HarvestState.read(stateFile());
    } catch (IOException e) {
      throw new HarvestException(
          "What an earlier run of this harvest left in "
              + folder
              + " cannot be read ("
              + e.getMessage()
              + "). Begin anew with --restart.",
          e);
    }
    for (int number = 1; number <= state.pages(); number++) {
      if (!Files.isRegularFile(page(number))) {
        throw new HarvestException(
            "Of the "
                + state.pages()
                + " pages of this harvest "
                + page(number)
                + " is gone. Put it back, or begin anew with --restart.");
      }
    }
    return Optional.of(state);
  }

  void write(int number, byte[] body) throws IOException {
    Durably.write(page(number), body);
  }

  void write(HarvestState state) throws IOException {
    Durably.write(stateFile(), state.bytes());
  }

  /** Forgets everything; pages that stay behind when this is interrupted do not count. */
  void discard() throws IOException {
    Files.deleteIfExists(stateFile());
  }

  @Override
  public void close() throws IOException {
    lock.release(!Files.exists(stateFile()));
  }
}
