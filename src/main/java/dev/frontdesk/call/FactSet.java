package dev.frontdesk.call;

import dev.frontdesk.call.Fact.Erased;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Fact.LegChanged;
import dev.frontdesk.call.Fact.Marked;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts of a call, each once and in an order of their own (by kind, then by digest), so that it does not matter how
 * they came in.
 */
final class FactSet {

    private static final Comparator<Fact> CANONICAL = Comparator.comparing(
                    (Fact fact) -> fact.origin().kind())
            .thenComparing(fact -> fact.origin().digest());

    /** Times of one call that the carrier reports in two ways lie a few seconds apart. */
    private static final int APART_SECONDS = 60;

    private final List<Fact> facts;
    private final List<Fact> housekeeping;

    FactSet(Collection<? extends Fact> reported) {
        Map<Boolean, List<Fact>> canonical = reported.stream()
                .distinct()
                .sorted(CANONICAL)
                .collect(Collectors.partitioningBy(fact -> fact.origin().kind().isHousekeeping()));
        List<Fact> course = canonical.get(false);
        Instant start = start(course);
        facts = start == null ? course : inCallSince(start.minusSeconds(APART_SECONDS), course);
        housekeeping = canonical.get(true);
    }

    /** As any event mentions it, else as the end of the call does; null where none does. */
    private static Instant start(List<Fact> facts) {
        Instant session = said(facts, Fact.Origin::startedAt);
        return session != null
                ? session
                : facts.stream()
                        .filter(HungUp.class::isInstance)
                        .map(end -> ((HungUp) end).startedAt())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Only some events of a call say when it began, so the local times of all others are read with it here. */
    private static List<Fact> inCallSince(Instant start, List<Fact> facts) {
        return facts.stream().map(fact -> inCallSince(start, fact)).toList();
    }

    private static Fact inCallSince(Instant start, Fact fact) {
        if (fact instanceof LegChanged leg) {
            return leg.inCallSince(start);
        }
        return fact instanceof HungUp end ? end.inCallSince(start) : fact;
    }

    /** All that the carrier, or our own clock, says of the course of the call. */
    List<Fact> all() {
        return facts;
    }

    /** What people and we did with the record afterwards. It says nothing of the course of the call. */
    List<Fact> housekeeping() {
        return housekeeping;
    }

    /** Nothing that this call's events say may name the caller. */
    boolean isErased() {
        return all(Erased.class).findAny().isPresent();
    }

    /** The text, unless the caller was erased; null stays null. */
    String unlessErased(String text) {
        return text == null || !isErased() ? text : Erased.WORD;
    }

    /** The marks that people set and took back, in the order of their own times. */
    List<Marked> marks() {
        return all(Marked.class)
                .sorted(Comparator.comparing(marked -> marked.mark().at()))
                .toList();
    }

    <F extends Fact> Stream<F> all(Class<F> kind) {
        return Stream.concat(facts.stream(), housekeeping.stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** What the first fact says that says anything of it; null where none does. */
    <T> T said(Function<Fact.Origin, T> part) {
        return said(facts, part);
    }

    private static <T> T said(List<Fact> facts, Function<Fact.Origin, T> part) {
        return facts.stream()
                .map(fact -> part.apply(fact.origin()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** By our own clock. When a record was read says nothing of its call, where a webhook was heard as well. */
    Instant firstReceived() {
        return (facts.isEmpty() ? housekeeping : facts)
                .stream()
                        .min(Comparator.comparing(Fact::isRecord)
                                .thenComparing(fact -> fact.origin().receivedAt()))
                        .map(fact -> fact.origin().receivedAt())
                        .orElseThrow();
    }
}
