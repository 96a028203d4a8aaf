package org.entente.host.harvest;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.entente.host.library.Durably;

/**
 * Holds the folder of one harvest for one thread of one process. Nothing stale can stay behind: the
 * operating system lets go of the lock when the process ends, however it ends.
 */
final class HarvestLock implements AutoCloseable {

  /**
   * What this process holds: the file alone does not do within a process, for it is deleted with
   * the folder.
   */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path folder;
  private final FileChannel channel;

  private HarvestLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Makes the folder where there is none, and takes it.
   *
   * @throws HarvestException if somebody holds it
   */
  static HarvestLock acquire(Path given) throws HarvestException, IOException {
    Path folder = given.toAbsolutePath().normalize();
    synchronized (HELD) {
      if (HELD.contains(folder)) {
        throw inUse();
      }
      Files.createDirectories(folder);
      FileChannel channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
      boolean taken = false;
      try {
        taken = channel.tryLock() != null;
      } catch (OverlappingFileLockException e) {
        throw inUse();
      } finally {
        if (!taken) {
          channel.close();
        }
      }
      if (!taken) {
        throw inUse();
      }
      HELD.add(folder);
      return new HarvestLock(folder, channel);
    }
  }

  private static HarvestException inUse() {
    return new HarvestException(
        "This very harvest is running already. Wait until it is done, or stop that one first.");
  }

  @Override
  public void close() throws IOException {
    release(false);
  }

  /** Lets go of the folder, and deletes it first where it is of no use any more. */
  void release(boolean delete) throws IOException {
    synchronized (HELD) {
      if (!HELD.remove(folder)) {
        return;
      }
      // Some systems do not delete a file that is open.
      channel.close();
      if (delete) {
        delete(folder);
      }
    }
  }

  private static void delete(Path folder) {
    try {
      Durably.delete(folder);
      Path dataset = folder.getParent();
      if (dataset != null) {
        Files.deleteIfExists(dataset);
      }
    } catch (IOException e) {
      // Another harvest into the same dataset is under way, or a file cannot be deleted now: pages
      // without a state count for nothing, and the same harvest writes over them.
    }
  }
}
