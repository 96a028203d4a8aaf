package org.entente.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows inside the program. */
@AnalyzeClasses(packages = "org.entente", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theServerIsNoCommand =
      noClasses()
          .that()
          .resideInAPackage("org.entente.app.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.entente.app.cli..", "org.entente.app.simulate..", "picocli..")
          .because("commands start the server, and it runs without any");

  @ArchTest
  static final ArchRule outputIsSharedByAll =
      noClasses()
          .that()
          .resideInAPackage("org.entente.app.output..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.entente.app.server..",
              "org.entente.app.cli..",
              "org.entente.app.simulate..",
              "jakarta.ws.rs..",
              "picocli..")
          .because(
              "the command line and the server write the same CSV and JSON, from the same classes");

  @ArchTest
  static final ArchRule theSimulatorKnowsNothingOfWhoReadsIt =
      noClasses()
          .that()
          .resideInAPackage("org.entente.app.simulate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.entente.host..",
              "org.entente.spi..",
              "org.entente.app.server..",
              "org.entente.app.cli..",
              "org.entente.app.output..",
              "org.duckdb..")
          .because(
              "its truth tests the platform, and must not be computed by what it tests; only Wilson's"
                  + " interval comes from the model, where published values test it");

  @ArchTest
  static final ArchRule commandsAreNoWebResources =
      noClasses()
          .that()
          .resideInAPackage("org.entente.app.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "org.glassfish..")
          .because("the command line talks to the server's own classes, not to what they stand on");

  @ArchTest
  static final ArchRule nothingBelowKnowsTheProgram =
      noClasses()
          .that()
          .resideInAnyPackage("org.entente.host..", "org.entente.spi..", "org.entente.model..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.entente.app..")
          .because("arrows point down");

  @ArchTest
  static final ArchRule noPluginIsOnTheClassPath =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.entente.source..", "org.entente.metrics..")
          .because("shipped plugins are loaded from their folder as a stranger's would be");

  @ArchTest
  static final ArchRule onlyThePartsThatMustTouchStandardStreams =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.entente.app.server..", "org.entente.app.output..", "org.entente.app.simulate..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("stdout holds a command's results and nothing else");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.entente.app.(*)..")
          .should()
          .beFreeOfCycles()
          .because("rooms that need each other are one room");
}
