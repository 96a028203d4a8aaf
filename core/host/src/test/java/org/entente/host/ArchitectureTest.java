package org.entente.host;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.entente.host.intake.ImportReport;
import org.entente.host.library.Dataset;

/** The arrows between the rooms of the host, and what the host leans on. */
@AnalyzeClasses(packages = "org.entente.host", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Who may use whom. An arrow that is not here needs a reason and a review. */
  @ArchTest
  static final ArchRule arrowsBetweenTheRooms =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("country")
          .definedBy("org.entente.host.country..")
          .layer("plugin")
          .definedBy("org.entente.host.plugin..")
          .layer("library")
          .definedBy("org.entente.host.library..")
          .layer("intake")
          .definedBy("org.entente.host.intake..")
          .layer("engine")
          .definedBy("org.entente.host.engine..")
          .layer("link")
          .definedBy("org.entente.host.link..")
          .layer("measure")
          .definedBy("org.entente.host.measure..")
          .layer("finding")
          .definedBy("org.entente.host.finding..")
          .layer("compare")
          .definedBy("org.entente.host.compare..")
          .layer("claim")
          .definedBy("org.entente.host.claim..")
          .layer("harvest")
          .definedBy("org.entente.host.harvest..")
          .whereLayer("country")
          .mayOnlyBeAccessedByLayers("intake", "engine", "measure", "finding", "compare", "claim")
          .whereLayer("plugin")
          .mayOnlyBeAccessedByLayers("intake", "measure", "harvest")
          .whereLayer("library")
          .mayOnlyBeAccessedByLayers(
              "intake", "engine", "link", "measure", "compare", "claim", "harvest")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("link", "measure", "compare")
          .whereLayer("measure")
          .mayOnlyBeAccessedByLayers("finding", "compare", "claim")
          .whereLayer("link")
          .mayOnlyBeAccessedByLayers("compare")
          .whereLayer("finding")
          .mayOnlyBeAccessedByLayers("compare", "claim")
          .whereLayer("intake")
          .mayOnlyBeAccessedByLayers("harvest")
          .whereLayer("harvest")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("compare")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("claim")
          .mayNotBeAccessedByAnyLayer()
          .ignoreDependency(
              resideInAPackage("org.entente.host.library.."), belongToAnyOf(ImportReport.class))
          .ignoreDependency(
              resideInAPackage("org.entente.host.finding.."), belongToAnyOf(Dataset.class))
          .because(
              "data flows one way, from files through the library and the engine to observations and"
                  + " findings; the library only keeps and gives back the report of an import, and a finding"
                  + " only takes a dataset's name from what was measured");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.entente.host.(*)..")
          .should()
          .beFreeOfCycles()
          .ignoreDependency(
              resideInAPackage("org.entente.host.library.."), belongToAnyOf(ImportReport.class))
          .because("rooms that need each other are one room");

  @ArchTest
  static final ArchRule countriesStandAlone =
      noClasses()
          .that()
          .resideInAPackage("org.entente.host.country..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.entente.host.library..",
              "org.entente.host.intake..",
              "org.entente.host.plugin..",
              "org.entente.host.engine..",
              "org.entente.spi..",
              "java.sql..")
          .because("what an address resolves to depends on the address and the tables alone");

  @ArchTest
  static final ArchRule findingsComeFromSeriesAlone =
      noClasses()
          .that()
          .resideInAPackage("org.entente.host.finding..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.duckdb..", "org.h2..")
          .because("the same findings are said of a metric's series and of an InCites table's");

  @ArchTest
  static final ArchRule pluginsAreReachedThroughTheirHost =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.entente.host.plugin..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.pf4j..")
          .because("isolation, guards and reports hold only where one room talks to PF4J");

  @ArchTest
  static final ArchRule theCatalogueIsTheLibrarys =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.entente.host.library..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.h2..", "org.flywaydb..")
          .because("one room keeps the commit protocol");

  @ArchTest
  static final ArchRule theHostIsNoProgram =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.entente.app..",
              "org.entente.source..",
              "org.entente.metrics..",
              "jakarta.ws.rs..",
              "org.glassfish..",
              "picocli..",
              "com.fasterxml.jackson..")
          .because("arrows point down: the program uses the host, and the host knows no plugin");

  @ArchTest
  static final ArchRule noStandardStreams =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
          "results and reports are values: who prints them is the program's business");

  @ArchTest
  static final ArchRule noJavaUtilLogging =
      NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("the host logs through SLF4J");

  @ArchTest
  static final ArchRule everythingHasARoom =
      classes()
          .should()
          .resideInAnyPackage(
              "org.entente.host.country..",
              "org.entente.host.plugin..",
              "org.entente.host.library..",
              "org.entente.host.intake..",
              "org.entente.host.engine..",
              "org.entente.host.link..",
              "org.entente.host.measure..",
              "org.entente.host.finding..",
              "org.entente.host.compare..",
              "org.entente.host.claim..",
              "org.entente.host.harvest..")
          .because("a new room is a decision, and its arrows are written down here");
}
