package org.entente.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.entente.model.Authorship;
import org.entente.model.Correspondence;
import org.entente.model.Work;
import org.entente.spi.FileSource;
import org.entente.spi.InputFile;
import org.entente.spi.SourceException;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FileSource} keeps. A plugin's test extends this class and gives its source, a
 * few small files of its own with the number of their records, and which of the kit's samples are
 * not foreign to it.
 */
public abstract class SourceContract extends ReadingContract {

  @Override
  protected abstract FileSource source();

  @Override
  final void read(InputFile file, String format, Reading into) throws SourceException, IOException {
    source().read(file, format, into.works());
  }

  @Test
  void authorsAreInOrderAndTheirAddressesExist() {
    each(
        fixture -> {
          for (Object record : readGood(fixture).accepted) {
            Work work = (Work) record;
            int position = 0;
            for (Authorship authorship : work.authorships()) {
              position++;
              assertEquals(position, authorship.position(), "position in " + work);
              for (int index : authorship.affiliations()) {
                assertTrue(
                    0 <= index && index < work.affiliations().size(),
                    authorship + " has an address that is not there in " + work);
              }
            }
          }
        });
  }

  @Test
  void addressesForCorrespondenceAreOfAuthorsWhoAreThere() {
    each(
        fixture -> {
          for (Object record : readGood(fixture).accepted) {
            Work work = (Work) record;
            for (Correspondence correspondence : work.correspondences()) {
              assertTrue(
                  correspondence.position() <= work.authorships().size(),
                  correspondence + " is of an author who is not there in " + work);
            }
          }
        });
  }

  @Test
  void keysAreThoseOfTheLocations() {
    each(
        fixture -> {
          Reading reading = readGood(fixture);
          if (reading.rejects.isEmpty()) {
            for (int i = 0; i < reading.records(); i++) {
              Work work = (Work) reading.accepted.get(i);
              assertEquals(work.sourceKey(), reading.locations.get(i).record());
            }
          }
        });
  }
}
