package org.entente.app.study;

import java.math.BigDecimal;
import java.util.Optional;
import org.entente.host.library.Library;
import org.entente.host.library.LibraryException;

/** What one work of a simulated library stands for. */
public final class SampleScale {

  private static final String PROPERTY = "simulated.scale";

  private SampleScale() {}

  /** The scale of a simulated library; empty where it holds real data. */
  public static Optional<BigDecimal> of(Library library) throws LibraryException {
    return library.property(PROPERTY).map(BigDecimal::new);
  }

  /** Says what one work of a library stands for. */
  public static void set(Library library, double scale) throws LibraryException {
    library.setProperty(PROPERTY, BigDecimal.valueOf(scale).toPlainString());
  }
}
