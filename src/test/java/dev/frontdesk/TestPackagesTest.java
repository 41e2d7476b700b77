package dev.frontdesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * Holds the arrows between the packages of the tests' tools. A test itself may use every tool, so classes called
 * {@code …Test} and {@code …IT} do not count as a part of a circle.
 */
@AnalyzeClasses(packages = "dev.frontdesk", importOptions = OnlyIncludeTests.class)
class TestPackagesTest {

    private static final int LARGEST_PACKAGE = 35;

    @ArchTest
    static void no_package_is_too_large_to_be_read_as_one_thing(JavaClasses all) {
        var large = all.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));
        large.entrySet().removeIf(size -> size.getValue() <= LARGEST_PACKAGE);

        assertThat(large)
                .as("packages of more than %s classes", LARGEST_PACKAGE)
                .isEmpty();
    }

    @ArchTest
    static final ArchRule no_packages_of_tools_form_a_circle = slices().assignedFrom(packagesOfTools())
            .should()
            .beFreeOfCycles()
            .because("a reader of one tool should not have to read all");

    @ArchTest
    static final ArchRule the_stand_in_for_plivo_shares_no_code_with_frontdesk = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.frontdesk.carrier",
                    "dev.frontdesk.carrier.xml",
                    "dev.frontdesk.carrier.webhook",
                    "dev.frontdesk.carrier.expect",
                    "dev.frontdesk.carrier.rest",
                    "dev.frontdesk.carrier.sip..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("dev.frontdesk..").and(not(resideInAnyPackage("dev.frontdesk.carrier.."))))
            .because("two readings of Plivo's documentation must agree before a call succeeds");

    private static SliceAssignment packagesOfTools() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                boolean isTool = type.getPackageName().startsWith("dev.frontdesk") && !isTest(type);
                return isTool ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages of tools";
            }
        };
    }

    private static boolean isTest(JavaClass type) {
        String outermost = type.getName().split("\\$", 2)[0];
        return outermost.endsWith("Test") || outermost.endsWith("IT");
    }
}
