package dev.frontdesk.routing;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Block;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Ringing;
import dev.frontdesk.directory.Ringing.Stage;
import dev.frontdesk.directory.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides who rings, in which stage, and why the others do not. A pure function of the snapshot, the line that was
 * called, the caller and the time. It uses neither database nor clock.
 */
public final class Routing {

    private Routing() {}

    /**
     * What becomes of a call that comes in.
     *
     * @param to the addresses that may name the line, the likeliest first; the first that is a line of ours counts. None
     *     for a call that is no customer's, whose caller is nobody to block
     * @param caller the caller's address, empty if hidden
     */
    public static RingPlan plan(Snapshot directory, Collection<String> to, String caller, Instant at) {
        if (to.isEmpty()) {
            return RingPlan.NOT_OUR_LINE;
        }
        Block blocked = BlockList.find(directory.blocked(), caller);
        return line(directory, to)
                .map(line -> plan(directory, line, blocked, caller, at))
                .orElseGet(() -> unknownLine(blocked));
    }

    /** What becomes of a call that rings already: its caller was let in, and stays so when the line closes. */
    public static RingPlan onward(Snapshot directory, Collection<String> to, String caller, Instant at) {
        return line(directory, to)
                .map(line -> open(directory, line, Opening.ALWAYS, caller, at))
                .orElse(RingPlan.NOT_OUR_LINE);
    }

    private static RingPlan unknownLine(Block blocked) {
        return blocked == null
                ? RingPlan.NOT_OUR_LINE
                : new RingPlan(null, Ringing.DEFAULT, blocked, Opening.ALWAYS, List.of());
    }

    private static RingPlan plan(Snapshot directory, Line line, Block blocked, String caller, Instant at) {
        Ringing ringing = directory.ringing(line.id());
        Opening opening = directory
                .hours(ringing.hours())
                .map(hours -> Opening.of(hours, at))
                .orElse(Opening.ALWAYS);
        return blocked == null && opening.open()
                ? open(directory, line, opening, caller, at)
                : new RingPlan(line, ringing, blocked, opening, silent(ringing.stages()));
    }

    /** Nobody rings. */
    private static List<StagePlan> silent(List<Stage> stages) {
        List<StagePlan> plans = new ArrayList<>();
        stages.forEach(stage -> plans.add(
                new StagePlan(plans.size() + 1, stage.seconds(), stage.confirm(), List.of(), List.of(), null)));
        return List.copyOf(plans);
    }

    private static RingPlan open(Snapshot directory, Line line, Opening opening, String caller, Instant at) {
        Ringing ringing = directory.ringing(line.id());
        var reasons = new Reasons(directory, line, caller, at);
        List<Reasoned> apps = directory.apps().stream()
                .map(app -> new Reasoned(app, reasons.against(app)))
                .toList();
        List<StagePlan> plans = new ArrayList<>();
        ringing.stages().forEach(stage -> plans.add(plan(plans.size() + 1, stage, apps, line)));
        return new RingPlan(line, ringing, null, opening, List.copyOf(plans));
    }

    /** @param reason null for an app that rings */
    private record Reasoned(App app, String reason) {}

    private static StagePlan plan(int number, Stage stage, List<Reasoned> apps, Line line) {
        Set<Long> users = stage.users() == null ? null : Set.copyOf(stage.users());
        List<App> rung = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Reasoned one : apps) {
            if (users == null || users.contains(one.app().userId())) {
                if (one.reason() == null) {
                    rung.add(one.app());
                } else {
                    leftOut.add(new LeftOut(one.app(), one.reason()));
                }
            }
        }
        boolean ringsPhone = rung.stream().anyMatch(app -> app.phoneNumber() != null);
        return new StagePlan(
                number,
                stage.seconds(),
                stage.confirm(),
                List.copyOf(rung),
                List.copyOf(leftOut),
                ringsPhone ? line.phoneNumber() : null);
    }

    /**
     * Whether a colleague who picks up in this stage is asked for a key. Where nothing names the line: only if every line
     * that would ring the app in this stage asks.
     *
     * @param app null for none of ours
     */
    public static boolean asksForKey(Snapshot directory, Collection<String> to, App app, int stage) {
        List<Line> lines = line(directory, to).map(List::of).orElse(directory.lines());
        List<Stage> ringing = lines.stream()
                .map(line -> directory.ringing(line.id()).stages())
                .filter(stages -> stages.size() >= stage)
                .map(stages -> stages.get(stage - 1))
                .filter(one -> app != null && one.isFor(app.userId()))
                .toList();
        return !ringing.isEmpty() && ringing.stream().allMatch(Stage::confirm);
    }

    /**
     * The audio that a caller hears while it rings. Where nothing names the line: the only one that there is. Empty where
     * none is known.
     */
    public static Optional<String> ringBack(Snapshot directory, Collection<String> to) {
        Optional<Line> called = line(directory, to);
        Set<String> audio = directory.rules().stream()
                .filter(rule -> called.isEmpty() || called.get().id() == rule.line())
                .flatMap(rule -> Stream.ofNullable(rule.ringing().ringBack()))
                .collect(Collectors.toSet());
        return audio.size() == 1 ? audio.stream().findFirst() : Optional.empty();
    }

    /** Finds the line that one of these addresses names. */
    public static Optional<Line> line(Snapshot directory, Collection<String> to) {
        return to.stream()
                .flatMap(address -> directory.lines().stream().filter(line -> has(line, address)))
                .findFirst();
    }

    /** Finds the app with this address. */
    public static Optional<App> app(Snapshot directory, String address) {
        return directory.apps().stream()
                .filter(app -> Endpoint.same(app.endpoint(), address))
                .findFirst();
    }

    private static boolean has(Line line, String address) {
        return Endpoint.same(line.sipEndpoint(), address) || Endpoint.same(line.phoneNumber(), address);
    }
}
