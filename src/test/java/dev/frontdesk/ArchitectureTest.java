package dev.frontdesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages, as the design draws them. */
@AnalyzeClasses(packages = "dev.frontdesk", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CORE = {"..call..", "..directory..", "..routing.."};

    @ArchTest
    static final ArchRule call_directory_and_routing_know_neither_plivo_nor_the_views = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..plivo..", "..history..", "..api..");

    @ArchTest
    static final ArchRule call_directory_and_routing_know_neither_http_nor_xml = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.xml.bind..");

    @ArchTest
    static final ArchRule routing_decides_without_calls_and_the_directory_without_both = noClasses()
            .that()
            .resideInAnyPackage("..directory..", "..routing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..call..");

    @ArchTest
    static final ArchRule only_the_package_plivo_speaks_plivos_xml = noClasses()
            .that()
            .resideOutsideOfPackage("..plivo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..plivo.xml..");

    @ArchTest
    static final ArchRule only_the_package_plivo_asks_plivo = noClasses()
            .that()
            .resideOutsideOfPackage("..plivo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.plivo..", "okhttp3..", "retrofit2..");

    @ArchTest
    static final ArchRule no_servers_own_classes_are_used = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fish.payara..", "org.glassfish..", "com.sun..", "org.jboss..", "io.openliberty..");

    @ArchTest
    static final ArchRule packages_form_no_circles =
            slices().matching("dev.frontdesk.(*)..").should().beFreeOfCycles();
}
