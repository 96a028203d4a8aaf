package org.entente.app.simulate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The truth's files about records: the links, and under noise duplicates and traps. */
final class LinkFiles implements AutoCloseable {

  private final BufferedWriter links;
  private final @Nullable BufferedWriter duplicates;
  private final @Nullable BufferedWriter traps;

  LinkFiles(Path folder, boolean noise) throws IOException {
    links = file(folder, "links.csv", TruthLinks.LINKS + (noise ? ",duplicate\n" : "\n"));
    duplicates = noise ? file(folder, "duplicates.csv", TruthLinks.DUPLICATES) : null;
    traps = noise ? file(folder, "traps.csv", TruthLinks.TRAPS) : null;
  }

  private static BufferedWriter file(Path folder, String name, String header) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name));
    writer.write(header);
    return writer;
  }

  void write(Block block) throws IOException {
    links.append(block.links);
    if (duplicates != null) {
      duplicates.append(block.duplicates);
    }
    if (traps != null) {
      traps.append(block.traps);
    }
  }

  @Override
  public void close() throws IOException {
    links.close();
    if (duplicates != null) {
      duplicates.close();
    }
    if (traps != null) {
      traps.close();
    }
  }
}
