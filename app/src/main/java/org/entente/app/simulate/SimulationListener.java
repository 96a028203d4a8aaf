package org.entente.app.simulate;

/** Hears how far a simulation is. */
@FunctionalInterface
public interface SimulationListener {

  /** Hears nothing. */
  SimulationListener NONE = (written, total) -> {};

  /** Called by the thread that called the simulator, a few hundred times at most. */
  void written(long works, long total);
}
