package dev.frontdesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;

/**
 * Holds the arrows between the packages, each as a sentence. The list {@code TOP_DOWN} is the order of the whole code: a
 * package may use the packages after it, and never those before it. {@code api} stands below {@code history},
 * {@code voicemail} and {@code plivo}, since what all our JSON shares (problems, ETags, filters) is used by all three and
 * uses none of them; {@code operations} stands below {@code plivo} and {@code notices}, since
 * their checks implement its {@code Check}.
 */
@AnalyzeClasses(packages = "dev.frontdesk", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.frontdesk";
    private static final int LARGEST_PACKAGE = 35;

    /** All packages below the root; each may use those that stand after it. A new package gets its place here. */
    private static final List<String> TOP_DOWN = List.of(
            "",
            "startup",
            "history.live",
            "history",
            "voicemail",
            "notices.webhooks",
            "notices.mail",
            "notices",
            "plivo.checks",
            "plivo.records",
            "plivo.account",
            "plivo.client",
            "plivo",
            "plivo.xml",
            "operations",
            "access.signin",
            "access",
            "webapp",
            "api.document",
            "api.ringing",
            "api",
            "call.erasure",
            "call.store",
            "call.projection",
            "call.journal",
            "call.audio",
            "call.json",
            "call",
            "routing",
            "directory.json",
            "directory",
            "database",
            "background",
            "settings");

    private static final String[] CORE = {ROOT + ".call..", ROOT + ".directory..", ROOT + ".routing.."};

    private static final DescribedPredicate<JavaClass> QUERIES = resideInAPackage("jakarta.persistence..")
            .and(describe("are no mapping annotations", type -> !type.isAnnotation() && !type.isEnum()))
            .as("queries of Jakarta Persistence");

    @ArchTest
    static final ArchRule every_package_has_its_place_in_the_list = classes().should(standInTheList());

    @ArchTest
    static final ArchRule arrows_point_down_the_list = classes().should(useOnlyWhatStandsBelow());

    @ArchTest
    static final ArchRule no_two_packages_form_a_circle =
            slices().assignedFrom(packages()).should().beFreeOfCycles();

    @ArchTest
    static void no_package_is_too_large_to_be_read_as_one_thing(JavaClasses all) {
        var large = all.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));
        large.values().removeIf(size -> size <= LARGEST_PACKAGE);
        assertThat(large)
                .as("packages of more than %s classes", LARGEST_PACKAGE)
                .isEmpty();
    }

    @ArchTest
    static final ArchRule nobody_imports_startup = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".startup..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".startup..");

    @ArchTest
    static final ArchRule the_story_of_a_call_touches_no_file_no_socket_and_no_sql = noClasses()
            .that()
            .resideInAPackage(ROOT + ".call")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..")
                    .or(resideInAnyPackage("java.net..", "javax.net.."))
                    .or(resideInAnyPackage("java.sql..", "javax.sql..", "org.hibernate..", "org.postgresql.."))
                    .or(QUERIES)
                    .and(not(belongToAnyOf(Serializable.class, URLDecoder.class, URLEncoder.class))));

    @ArchTest
    static final ArchRule the_story_of_a_call_knows_no_vendor = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".plivo..", "com.plivo..", "okhttp3..", "retrofit2..");

    @ArchTest
    static final ArchRule the_journal_knows_no_database = noClasses()
            .that()
            .resideInAPackage(ROOT + ".call.journal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".database..",
                    ROOT + ".call.store..",
                    ROOT + ".call.projection..",
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "org.postgresql..");

    @ArchTest
    static final ArchRule call_directory_and_routing_know_neither_plivo_nor_the_views = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".plivo..",
                    ROOT + ".history..",
                    ROOT + ".api..",
                    ROOT + ".access..",
                    ROOT + ".operations..",
                    ROOT + ".notices..",
                    ROOT + ".voicemail..");

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
            .resideInAnyPackage(ROOT + ".directory..", ROOT + ".routing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".call..");

    @ArchTest
    static final ArchRule only_the_package_plivo_speaks_plivos_xml = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".plivo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".plivo.xml..");

    @ArchTest
    static final ArchRule only_the_package_plivo_asks_plivo = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".plivo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.plivo..", "retrofit2..");

    @ArchTest
    static final ArchRule only_plivo_and_webhooks_send_requests = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".plivo..", ROOT + ".notices.webhooks")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..");

    @ArchTest
    static final ArchRule history_voicemail_notices_and_plivo_are_neighbours_who_do_not_import_each_other =
            slices().matching(ROOT + ".(history|voicemail|notices|plivo)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule no_servers_own_classes_are_used = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fish.payara..", "org.glassfish..", "com.sun..", "org.jboss..", "io.openliberty..");

    private static String place(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static SliceAssignment packages() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return isOurs(type) ? SliceIdentifier.of(place(type)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages, those with a dot included";
            }
        };
    }

    private static ArchCondition<JavaClass> standInTheList() {
        return new ArchCondition<>("stand in a package of the list") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!TOP_DOWN.contains(place(type))) {
                    events.add(violated(type, "TOP_DOWN has no place for the package of " + type.getName()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> useOnlyWhatStandsBelow() {
        return new ArchCondition<>("use only what stands below them in the list") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(arrow -> isOurs(arrow.getTargetClass()) && pointsUp(arrow))
                        .forEach(arrow -> events.add(violated(arrow, arrow.getDescription())));
            }
        };
    }

    private static boolean pointsUp(Dependency arrow) {
        return TOP_DOWN.indexOf(place(arrow.getTargetClass())) < TOP_DOWN.indexOf(place(arrow.getOriginClass()));
    }
}
