package dev.frontdesk.call;

import dev.frontdesk.call.Decision.Course;
import dev.frontdesk.call.Fact.Arrived;
import dev.frontdesk.call.Fact.Decided;
import dev.frontdesk.call.Fact.DialEnded;
import dev.frontdesk.call.Fact.DialStatus;
import dev.frontdesk.call.Fact.Ending;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.directory.App;
import dev.frontdesk.routing.RingPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was decided when the call came in, each time that the carrier asked, and when each stage was over: above all, who
 * was rung in which stage.
 */
final class Stages {

    private final FactSet facts;
    /** By stage, then by id and address: each app once. */
    private final Map<Integer, Map<String, App>> rung = new TreeMap<>();

    private final Map<Integer, Map<String, App>> byKey = new HashMap<>();
    private final Set<Integer> confirmed = new HashSet<>();
    /** Those of which a webhook reported. */
    private final SortedSet<Integer> reported;

    private final Set<Integer> decided = new HashSet<>();

    Stages(FactSet facts) {
        this.facts = facts;
        reported = reportedStages();
        facts.all(Arrived.class).forEach(this::add);
        facts.all(DialEnded.class).filter(this::isFollowed).forEach(this::add);
        rung.forEach((stage, apps) -> byKey.put(stage, byKey(apps.values())));
    }

    private SortedSet<Integer> reportedStages() {
        return facts.all().stream()
                .filter(fact -> fact instanceof DialEnded || fact instanceof LegChanged && !fact.isRecord())
                .map(fact -> fact.origin().stage())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void add(Decided decided) {
        int stage = decided.course().stage();
        this.decided.add(stage);
        if (decided.course().confirm()) {
            confirmed.add(stage);
        }
        decided.rung()
                .forEach(app -> rung.computeIfAbsent(stage, any -> new LinkedHashMap<>())
                        .putIfAbsent(app.id() + " " + Dialled.key(app.endpoint()), app));
    }

    private static Map<String, App> byKey(Iterable<App> apps) {
        Map<String, App> byKey = new HashMap<>();
        apps.forEach(app -> byKey.putIfAbsent(Dialled.key(app.endpoint()), app));
        return byKey;
    }

    /**
     * Another stage follows this result. Where the caller had left, or the carrier did not get our document, only what was
     * reported of that stage tells that it rang.
     */
    boolean isFollowed(DialEnded end) {
        boolean planned = !end.rung().isEmpty() && end.status() != DialStatus.CANCELLED && !isDocumentMissing();
        boolean ringing = !reported.isEmpty() && reported.last() > end.origin().stage();
        return !end.isConversation() && (planned || ringing);
    }

    private boolean isDocumentMissing() {
        return facts.all(HungUp.class).anyMatch(end -> end.ending() == Ending.VOICEMAIL_FAILED);
    }

    /** The stages in which somebody rang, in their order. */
    SortedSet<Integer> numbers() {
        return new TreeSet<>(rung.keySet());
    }

    /** The apps of a stage in the order of the document; those of all stages for 0. */
    List<App> rung(int stage) {
        if (stage != 0) {
            return List.copyOf(rung.getOrDefault(stage, Map.of()).values());
        }
        List<App> all = new ArrayList<>();
        rung.values().forEach(apps -> all.addAll(apps.values()));
        return all;
    }

    /** The same by their addresses: a company may have a hundred, and all of them ring at every call. */
    Map<String, App> rungByKey(int stage) {
        return stage == 0 ? byKey(rung(0)) : byKey.getOrDefault(stage, Map.of());
    }

    boolean rings(int stage, App app) {
        return app != null && rung(stage).contains(app);
    }

    /** By what was decided; the events of a leg may say so as well. */
    boolean asksForKey(int stage) {
        return confirmed.contains(stage);
    }

    /** By its result nobody talked in this stage. */
    boolean isDenied(int stage) {
        DialStatus status = facts.all(DialEnded.class)
                .filter(end -> end.origin().stage() == stage)
                .map(DialEnded::status)
                .min(Comparator.naturalOrder())
                .orElse(DialStatus.COMPLETED);
        return status != DialStatus.COMPLETED;
    }

    /** False where the beginning of the call never reached us. */
    boolean isPlanKnown() {
        return arrivals().findAny().isPresent();
    }

    /** The same of each stage of which anything was reported: what comes before it may have got lost. */
    boolean isEveryPlanKnown() {
        return isPlanKnown() && decided.containsAll(reported);
    }

    private boolean isAnybodyRung() {
        return arrivals().anyMatch(arrived -> !arrived.rung().isEmpty());
    }

    /** The line is ours, no app could be rung, and the caller was greeted. */
    boolean isGreeted() {
        return arrivals()
                .anyMatch(arrived -> arrived.origin().line() != null
                        && arrived.rung().isEmpty()
                        && arrived.course().then() != RingPlan.Then.HANGUP);
    }

    /** Outside of the line's hours. */
    boolean isClosed() {
        return !isAnybodyRung() && is(Course::closed);
    }

    boolean isBlocked() {
        return !isAnybodyRung() && is(course -> course.blocked() != null);
    }

    /** The carrier answered the call before it rang, so that its clock ran from then on. */
    boolean isWelcomed() {
        return is(Course::welcomed);
    }

    /** The caller was not to leave a message. */
    boolean isAnnounced() {
        return isPlanKnown() && !is(course -> course.then() != RingPlan.Then.ANNOUNCEMENT);
    }

    private boolean is(Predicate<Course> course) {
        return arrivals().map(Arrived::course).anyMatch(course);
    }

    boolean isForUnknownLine() {
        return isPlanKnown() && arrivals().allMatch(arrived -> arrived.origin().line() == null);
    }

    private Stream<Arrived> arrivals() {
        return facts.all(Arrived.class);
    }
}
