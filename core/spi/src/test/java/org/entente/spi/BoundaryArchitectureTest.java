package org.entente.spi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the boundary may lean on. */
@AnalyzeClasses(
    packages = {"org.entente.spi", "org.entente.model"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class BoundaryArchitectureTest {

  @ArchTest
  static final ArchRule leansOnThePlatformAlone =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.entente.spi",
              "org.entente.model",
              "org.pf4j..",
              "org.slf4j..",
              "org.jspecify..")
          .because(
              "every type that a plugin sees is a promise, and the plugin's class loader shows it"
                  + " nothing else");

  @ArchTest
  static final ArchRule theModelIsDataAlone =
      noClasses()
          .that()
          .resideInAPackage("org.entente.model")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.entente.spi", "org.pf4j..", "org.slf4j..")
          .because("records are what flows, and know nothing of who lets them flow");

  @ArchTest
  static final ArchRule noCycles =
      slices()
          .matching("org.entente.(*)..")
          .should()
          .beFreeOfCycles()
          .because("the arrow goes from the interfaces to the records");
}
