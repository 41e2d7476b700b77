package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Leg;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.Voicemail;
import dev.frontdesk.carrier.expect.RecordedCall;
import dev.frontdesk.carrier.expect.Telling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A call of which notifications got lost is whole once Plivo's records have been read. */
class ReconciledCallTest {

    /** Whatever gets lost, the question what to do arrives: else nobody would have rung. */
    static final class ButForTheBeginning implements ArbitrarySupplier<Telling> {
        @Override
        public Arbitrary<Telling> get() {
            return Arbitraries.of(PlayedCalls.all())
                    .flatMap(call -> Arbitraries.of(true, true, false)
                            .list()
                            .ofSize(call.length())
                            .map(arrives -> call.told(IntStream.range(0, call.length())
                                    .filter(place -> arrives.get(place) || isBeginning(call, place))
                                    .boxed()
                                    .toList())));
        }
    }

    @Property(tries = 2_000)
    void itIsWhatItWouldBeHadNothingGotLost(@ForAll(supplier = ButForTheBeginning.class) Telling telling) {
        assertWhole(telling);
    }

    @Property(tries = 500)
    void evenIfNothingButTheBeginningArrived(@ForAll(supplier = ButForTheBeginning.class) Telling telling) {
        RecordedCall call = telling.call();
        assertWhole(call.told(IntStream.range(0, call.length())
                .filter(place -> isBeginning(call, place))
                .boxed()
                .toList()));
    }

    @Property(tries = 1_000)
    void recordsMayComeInAnyOrderAmongTheWebhooksAndTwice(
            @ForAll(supplier = Tellings.Any.class) Telling telling, @ForAll Random random) {
        List<CallEvent> events = new ArrayList<>(Reconciling.events(telling, heard(telling)));
        CallStory story = Hearing.story(telling, events);
        events.addAll(events.subList(0, random.nextInt(events.size() + 1)));
        Collections.shuffle(events, random);

        CallStory again = Hearing.story(telling, events);

        assertThat(again.summary()).isEqualTo(story.summary());
        assertThat(again.legs()).isEqualTo(story.legs());
        assertThat(again.timeline()).isEqualTo(story.timeline());
    }

    @Property(tries = 1_000)
    void recordsChangeNothingWhereNothingIsMissingAndConfirmIt(
            @ForAll(supplier = Tellings.Whole.class) Telling telling) {
        Summary told = Hearing.story(telling, heard(telling)).summary();
        CallStory reconciled = Hearing.story(telling, Reconciling.events(telling, heard(telling)));

        assertThat(reconciled.summary())
                .usingRecursiveComparison()
                .ignoringFields("confirmed")
                .isEqualTo(told);
        assertThat(reconciled.summary().confirmed()).as(words(reconciled)).isTrue();
    }

    @Property(tries = 500)
    void aCallOfWhichNothingReachedUsIsToldByItsRecords(@ForAll(supplier = ButForTheBeginning.class) Telling telling) {
        Summary whole = whole(telling.call()).summary();
        Summary call =
                Hearing.story(telling, Reconciling.events(telling, List.of())).summary();

        assertThat(call.from()).isEqualTo(whole.from());
        assertThat(call.line()).isEqualTo(whole.line());
        assertThat(call.answeredBy()).isEqualTo(whole.answeredBy());
        assertThat(call.startedAt()).isEqualTo(whole.startedAt());
        assertThat(call.endedAt()).isEqualTo(whole.endedAt());
        assertThat(call.voicemail()).isEqualTo(whole.voicemail());
        assertThat(call.confirmed()).isTrue();
        boolean nobodyRung = telling.call().played().rung().isEmpty();
        assertThat(call.outcome())
                .isEqualTo(nobodyRung && whole.voicemail() == null ? Outcome.FAILED : whole.outcome());
    }

    private static void assertWhole(Telling telling) {
        CallStory wanted = whole(telling.call());
        CallStory found = Hearing.story(telling, Reconciling.events(telling, heard(telling)));

        assertThat(equalFields(found.summary())).as(words(found)).isEqualTo(equalFields(wanted.summary()));
        assertThat(found.legs().stream().map(ReconciledCallTest::equalFields).toList())
                .as(words(found))
                .isEqualTo(wanted.legs().stream()
                        .map(ReconciledCallTest::equalFields)
                        .toList());
        assertThat(found.summary().confirmed()).as(words(found)).isTrue();
    }

    private static List<Object> equalFields(Summary call) {
        return list(
                call.line(),
                call.from(),
                call.to(),
                call.state(),
                call.outcome(),
                call.missedReason(),
                call.answeredBy(),
                call.startedAt(),
                call.answeredAt(),
                call.endedAt(),
                call.ringSeconds(),
                call.talkSeconds(),
                voicemail(call.voicemail()),
                call.hangup().code(),
                call.hangup().source());
    }

    private static List<Object> equalFields(Leg leg) {
        return list(
                leg.app(),
                leg.endpoint(),
                leg.outcome(),
                leg.cause().code(),
                leg.cause().source());
    }

    private static String voicemail(Voicemail voicemail) {
        return Objects.toString(voicemail);
    }

    private static List<Object> list(Object... parts) {
        return Collections.unmodifiableList(Arrays.asList(parts));
    }

    private static CallStory whole(RecordedCall call) {
        Telling whole = call.told(IntStream.range(0, call.length()).boxed().toList());
        return Hearing.story(whole, heard(whole));
    }

    private static List<CallEvent> heard(Telling telling) {
        return Hearing.events(telling, (webhook, place) -> Hearing.LATER.plusMillis(10L * place));
    }

    private static boolean isBeginning(RecordedCall call, int place) {
        return call.played().webhooks().get(place).event().equals("StartApp");
    }

    private static String words(CallStory story) {
        return story.timeline().toString();
    }
}
