package org.entente.host.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * Holds a library for one process. The operating system lets go of it when the process ends,
 * however it ends, so nothing stale can stay behind.
 */
final class LibraryLock implements AutoCloseable {

  private final FileChannel channel;

  private LibraryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws LibraryException if somebody holds it; the sentence says who and what to do
   */
  static LibraryLock acquire(Path directory) throws LibraryException {
    Path file = directory.resolve("lock");
    FileChannel channel;
    try {
      channel = FileChannel.open(file, CREATE, READ, WRITE);
    } catch (IOException e) {
      throw new LibraryException(
          "The library folder "
              + directory
              + " cannot be written to ("
              + e
              + "). Choose a folder that you may write to with --library.",
          e);
    }
    boolean taken = false;
    try {
      taken = channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
      if (!taken) {
        throw new LibraryException(inUse(directory, "another Entente" + holder(channel)));
      }
      // For the sentence that the next one gets; the lock lies beyond the text, so that it can be
      // read where locks keep others from reading.
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)), 0);
      return new LibraryLock(channel);
    } catch (OverlappingFileLockException e) {
      throw new LibraryException(inUse(directory, "this program already"), e);
    } catch (IOException e) {
      throw new LibraryException("The library folder " + directory + " cannot be locked: " + e, e);
    } finally {
      if (!taken) {
        closeQuietly(channel);
      }
    }
  }

  private static String inUse(Path directory, String by) {
    return "The library "
        + directory
        + " is open in "
        + by
        + ". Close that one first, or choose another folder with --library.";
  }

  private static String holder(FileChannel channel) {
    try {
      ByteBuffer text = ByteBuffer.allocate(20);
      int length = channel.read(text, 0);
      String pid = length <= 0 ? "" : new String(text.array(), 0, length, UTF_8).strip();
      return pid.matches("[0-9]+") ? " (process " + pid + ")" : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing was written through it.
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }
}
