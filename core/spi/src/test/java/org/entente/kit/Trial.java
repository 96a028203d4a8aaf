package org.entente.kit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Runs a contract on something that keeps or breaks it. */
final class Trial {

  private Trial() {}

  /** The names of the contract's tests that failed. */
  static Set<String> failures(Class<?> contract) {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(contract))
            .execute()
            .testEvents();
    if (tests.started().count() == 0) {
      throw new AssertionError(contract + " has no test");
    }
    Set<String> names = new TreeSet<>();
    tests.failed().stream()
        .forEach(
            event ->
                names.add(
                    event
                        .getTestDescriptor()
                        .getSource()
                        .map(source -> ((MethodSource) source).getMethodName())
                        .orElseThrow()));
    return names;
  }

  /** An index that lists all that is tried. */
  static List<URL> index() {
    URL index = Trial.class.getResource("tried.idx");
    if (index == null) {
      throw new AssertionError("the index tried.idx is not on the class path");
    }
    return List.of(index);
  }
}
