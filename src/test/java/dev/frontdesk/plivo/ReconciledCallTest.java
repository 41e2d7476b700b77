package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Leg;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.Voicemail;
import dev.frontdesk.carrier.expect.Arrivals;
import dev.frontdesk.carrier.expect.RecordedCall;
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
    static final class ButForTheBeginning implements ArbitrarySupplier<Arrivals> {
        @Override
        public Arbitrary<Arrivals> get() {
            return Arbitraries.of(PlayedCalls.all())
                    .flatMap(call -> Arbitraries.of(true, true, false)
                            .list()
                            .ofSize(call.length())
                            .map(arrives -> call.reported(IntStream.range(0, call.length())
                                    .filter(place -> arrives.get(place) || isBeginning(call, place))
                                    .boxed()
                                    .toList())));
        }
    }

    @Property(tries = 2_000)
    void itIsWhatItWouldBeHadNothingGotLost(@ForAll(supplier = ButForTheBeginning.class) Arrivals arrivals) {
        assertWhole(arrivals);
    }

    @Property(tries = 500)
    void evenIfNothingButTheBeginningArrived(@ForAll(supplier = ButForTheBeginning.class) Arrivals arrivals) {
        RecordedCall call = arrivals.call();
        assertWhole(call.reported(IntStream.range(0, call.length())
                .filter(place -> isBeginning(call, place))
                .boxed()
                .toList()));
    }

    @Property(tries = 1_000)
    void recordsMayComeInAnyOrderAmongTheWebhooksAndTwice(
            @ForAll(supplier = AnyArrivals.Any.class) Arrivals arrivals, @ForAll Random random) {
        List<CallEvent> events = new ArrayList<>(Reconciling.events(arrivals, received(arrivals)));
        CallStory story = ReceivedCall.story(arrivals, events);
        events.addAll(events.subList(0, random.nextInt(events.size() + 1)));
        Collections.shuffle(events, random);

        CallStory again = ReceivedCall.story(arrivals, events);

        assertThat(again.summary()).isEqualTo(story.summary());
        assertThat(again.legs()).isEqualTo(story.legs());
        assertThat(again.timeline()).isEqualTo(story.timeline());
    }

    @Property(tries = 1_000)
    void recordsChangeNothingWhereNothingIsMissingAndConfirmIt(
            @ForAll(supplier = AnyArrivals.Whole.class) Arrivals arrivals) {
        Summary reported = ReceivedCall.story(arrivals, received(arrivals)).summary();
        CallStory reconciled = ReceivedCall.story(arrivals, Reconciling.events(arrivals, received(arrivals)));

        assertThat(reconciled.summary())
                .usingRecursiveComparison()
                .ignoringFields("confirmed")
                .isEqualTo(reported);
        assertThat(reconciled.summary().confirmed()).as(words(reconciled)).isTrue();
    }

    @Property(tries = 500)
    void aCallOfWhichNothingReachedUsIsInTheLogByItsRecords(
            @ForAll(supplier = ButForTheBeginning.class) Arrivals arrivals) {
        Summary whole = whole(arrivals.call()).summary();
        Summary call = ReceivedCall.story(arrivals, Reconciling.events(arrivals, List.of()))
                .summary();

        assertThat(call.from()).isEqualTo(whole.from());
        assertThat(call.line()).isEqualTo(whole.line());
        assertThat(call.answeredBy()).isEqualTo(whole.answeredBy());
        assertThat(call.startedAt()).isEqualTo(whole.startedAt());
        assertThat(call.endedAt()).isEqualTo(whole.endedAt());
        assertThat(call.voicemail()).isEqualTo(whole.voicemail());
        assertThat(call.confirmed()).isTrue();
        boolean nobodyRung = arrivals.call().played().rung().isEmpty();
        assertThat(call.outcome())
                .isEqualTo(nobodyRung && whole.voicemail() == null ? Outcome.FAILED : whole.outcome());
    }

    private static void assertWhole(Arrivals arrivals) {
        CallStory wanted = whole(arrivals.call());
        CallStory found = ReceivedCall.story(arrivals, Reconciling.events(arrivals, received(arrivals)));

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
        Arrivals whole = call.reported(IntStream.range(0, call.length()).boxed().toList());
        return ReceivedCall.story(whole, received(whole));
    }

    private static List<CallEvent> received(Arrivals arrivals) {
        return ReceivedCall.events(arrivals, (webhook, place) -> ReceivedCall.LATER.plusMillis(10L * place));
    }

    private static boolean isBeginning(RecordedCall call, int place) {
        return call.webhooks().get(place).event().equals("StartApp");
    }

    private static String words(CallStory story) {
        return story.timeline().toString();
    }
}
