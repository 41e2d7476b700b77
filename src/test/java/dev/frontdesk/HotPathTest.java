package dev.frontdesk;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Counts the classes that run between POST /plivo/answer and the commit: all that the filters of the webhooks, the answer,
 * the group commit and the statement that stores the batch reach by calls. The projection is not on this path. Records, enums and exceptions do not count,
 * nested classes count with the class around them, and each implementation of an overridden method counts.
 */
@AnalyzeClasses(packages = "dev.frontdesk", importOptions = DoNotIncludeTests.class)
class HotPathTest {

    private static final int MOST_CLASSES = 45;

    /** Found only by a method of {@code Runnable} or of a request that classes on the way have, too; no webhook meets them. */
    private static final Set<String> BESIDE_THE_WAY =
            Set.of("BackgroundTask", "DeclaredBody", "MonotonicSleep", "NoForm");

    @ArchTest
    static void the_path_of_an_answer_is_short_enough_to_be_read_at_once(JavaClasses all) {
        Set<String> path = reachedFrom(starts(all)).stream()
                .map(unit -> outermost(unit.getOwner()))
                .filter(HotPathTest::counts)
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(path)
                .as("classes between POST /plivo/answer and the commit of its event")
                .contains("dev.frontdesk.call.projection.EventStore", "dev.frontdesk.routing.Routing")
                .doesNotContain("dev.frontdesk.call.projection.Projector", "dev.frontdesk.call.projection.CallRows")
                .hasSizeLessThanOrEqualTo(MOST_CLASSES);
    }

    private static Stream<JavaCodeUnit> starts(JavaClasses all) {
        Stream<JavaCodeUnit> filters = all.stream()
                .filter(type -> type.getPackageName().equals("dev.frontdesk.plivo"))
                .filter(type -> type.getSimpleName().endsWith("Filter"))
                .flatMap(type -> type.getCodeUnits().stream());
        JavaCodeUnit answer = all.get("dev.frontdesk.plivo.PlivoWebhooks").getMethod("answer");
        JavaCodeUnit commit =
                all.get("dev.frontdesk.call.store.GroupCommitWriter").getMethod("run");
        JavaCodeUnit statement = all.get("dev.frontdesk.call.store.BatchWriter").getMethod("write", List.class);
        return Stream.concat(filters, Stream.of(answer, commit, statement));
    }

    private static Set<JavaCodeUnit> reachedFrom(Stream<JavaCodeUnit> starts) {
        Deque<JavaCodeUnit> open = starts.collect(toCollection(ArrayDeque::new));
        Set<JavaCodeUnit> reached = new HashSet<>();
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (reached.add(unit)) {
                calledBy(unit).forEach(open::push);
            }
        }
        return reached;
    }

    private static Stream<JavaCodeUnit> calledBy(JavaCodeUnit unit) {
        return unit.getAccessesFromSelf().stream()
                .map(access -> access.getTarget())
                .filter(CodeUnitAccessTarget.class::isInstance)
                .flatMap(target -> ((CodeUnitAccessTarget) target).resolveMember().stream())
                .flatMap(HotPathTest::withOverrides)
                .filter(called -> called.getOwner().getPackageName().startsWith("dev.frontdesk"));
    }

    private static Stream<JavaCodeUnit> withOverrides(JavaCodeUnit unit) {
        if (!(unit instanceof JavaMethod)) {
            return Stream.of(unit);
        }
        Stream<JavaCodeUnit> overrides = unit.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals(unit.getName())
                        && method.getRawParameterTypes().size()
                                == unit.getRawParameterTypes().size())
                .map(JavaCodeUnit.class::cast);
        return Stream.concat(Stream.of(unit), overrides);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HotPathTest::outermost).orElse(type);
    }

    private static boolean counts(JavaClass type) {
        return !type.isRecord()
                && !type.isEnum()
                && !type.isAssignableTo(Throwable.class)
                && !BESIDE_THE_WAY.contains(type.getSimpleName());
    }
}
