package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Handled;
import dev.frontdesk.call.TimelineEntry;
import dev.frontdesk.carrier.expect.Arrivals;
import dev.frontdesk.carrier.expect.Comparison;
import dev.frontdesk.carrier.expect.PartialExpectation;
import dev.frontdesk.carrier.expect.TimelineLength;
import dev.frontdesk.carrier.webhook.Webhook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/**
 * Whatever arrives of a call, in whatever order and however often: the log says what the script of the call implies, as
 * far as what arrived can tell.
 */
class AnyOrderTest {

    @Property(tries = 8_000)
    @StatisticsReport(StatisticsReportMode.OFF)
    void theRecordSaysWhatTheScriptImpliesAsFarAsWhatArrivedCanTell(
            @ForAll(supplier = AnyArrivals.Any.class) Arrivals arrivals) {
        CallStory story = ReceivedCall.story(arrivals, AnyOrderTest::oneAfterTheOther);

        assertThat(PartialExpectation.of(arrivals).differences(StoryJson.of(arrivals.callUuid(), story)))
                .isEmpty();
        Statistics.collect(arrivals.call().played().expected().outcome());
        Statistics.coverage(outcomes -> Stream.of("answered", "voicemail", "missed", "rejected", "blocked")
                .forEach(outcome -> outcomes.check(outcome).percentage(share -> share > 2)));
    }

    @Property(tries = 1_500)
    void ourOwnClockIsRightToTheSecondWhereEachWebhookArrivesAsItHappens(
            @ForAll(supplier = AnyArrivals.Any.class) Arrivals arrivals) {
        Arrivals inOrder = arrivals.in(arrivals.places().stream().sorted().toList());
        CallStory story = ReceivedCall.story(inOrder, (webhook, place) -> webhook.at());

        assertThat(PartialExpectation.ofPrompt(inOrder).differences(StoryJson.of(arrivals.callUuid(), story)))
                .isEmpty();
    }

    @Property(tries = 1_500)
    void nothingIsMissingWhereNothingGetsLost(@ForAll(supplier = AnyArrivals.Whole.class) Arrivals arrivals) {
        CallStory story = ReceivedCall.story(arrivals, AnyOrderTest::oneAfterTheOther);

        assertThat(Comparison.differences(
                        arrivals.call().played().expected(), StoryJson.of(arrivals.callUuid(), story)))
                .isEmpty();
    }

    @Property(tries = 1_500)
    void orderAndRepetitionChangeNothing(
            @ForAll(supplier = AnyArrivals.Any.class) Arrivals arrivals, @ForAll Random random) {
        List<CallEvent> events = new ArrayList<>(ReceivedCall.events(arrivals, AnyOrderTest::oneAfterTheOther));
        CallStory story = ReceivedCall.story(arrivals, events);
        events.addAll(events.subList(0, random.nextInt(events.size() + 1)));
        Collections.shuffle(events, random);

        CallStory again = ReceivedCall.story(arrivals, events);

        assertThat(again.summary()).isEqualTo(story.summary());
        assertThat(again.legs()).isEqualTo(story.legs());
        assertThat(again.timeline()).isEqualTo(story.timeline());
    }

    @Property(tries = 1_500)
    void theLastMarkByItsOwnTimeCountsAndNoneChangesAnythingElse(
            @ForAll(supplier = AnyArrivals.Any.class) Arrivals arrivals,
            @ForAll(supplier = AnyArrivals.Marks.class) List<CallEvent> marks,
            @ForAll Random random) {
        List<CallEvent> events = new ArrayList<>(ReceivedCall.events(arrivals, AnyOrderTest::oneAfterTheOther));
        CallStory unmarked = ReceivedCall.story(arrivals, events);
        events.addAll(marks);
        events.addAll(events.subList(0, random.nextInt(events.size() + 1)));
        Collections.shuffle(events, random);

        CallStory story = ReceivedCall.story(arrivals, events);

        CallEvent last = Collections.max(marks, Comparator.comparing(CallEvent::receivedAt));
        assertThat(story.summary().handled()).isEqualTo(last.kind() == EventKind.HANDLED ? Handled.read(last) : null);
        assertThat(story.summary())
                .usingRecursiveComparison()
                .ignoringFields("handled")
                .isEqualTo(unmarked.summary());
        assertThat(story.legs()).isEqualTo(unmarked.legs());
        assertThat(story.timeline()).hasSize(unmarked.timeline().size() + marks.size());
        assertThat(story.timeline()).containsAll(unmarked.timeline());
        assertThat(story.timeline()).extracting(TimelineEntry::at).isSorted();
    }

    @Property(tries = 1_500)
    void whenWebhooksArriveDecidesNothingButTimesThatPlivoDoesNotTell(
            @ForAll(supplier = AnyArrivals.Any.class) Arrivals arrivals, @ForAll Random random) {
        CallStory story = ReceivedCall.story(arrivals, AnyOrderTest::oneAfterTheOther);
        CallStory other = ReceivedCall.story(
                arrivals, (webhook, place) -> ReceivedCall.LATER.plusMillis(random.nextInt(100_000)));

        assertThat(other.legs()).isEqualTo(story.legs());
        assertThat(other.summary().state()).isEqualTo(story.summary().state());
        assertThat(other.summary().outcome()).isEqualTo(story.summary().outcome());
        assertThat(words(other)).containsExactlyInAnyOrderElementsOf(words(story));
        if (arrivals.arrived().stream().anyMatch(webhook -> webhook.event().equals("Hangup"))) {
            assertThat(other.summary()).isEqualTo(story.summary());
        }
    }

    @Property(tries = 1_500)
    void theTimelineTellsEachWebhookOnceAndNeverRunsBackwards(
            @ForAll(supplier = AnyArrivals.Any.class) Arrivals arrivals) {
        List<TimelineEntry> timeline =
                ReceivedCall.story(arrivals, AnyOrderTest::oneAfterTheOther).timeline();

        assertThat(timeline).hasSize(TimelineLength.of(arrivals));
        assertThat(timeline.stream().map(TimelineEntry::event).filter(AnyOrderTest::isLeftOutOfALaterStage))
                .doesNotHaveDuplicates();
        assertThat(timeline).extracting(TimelineEntry::at).isSorted();
    }

    private static Instant oneAfterTheOther(Webhook webhook, int place) {
        return ReceivedCall.LATER.plusMillis(10L * place);
    }

    private static boolean isLeftOutOfALaterStage(String sentence) {
        return sentence.matches(".* was not rung (in|after) stage .*");
    }

    private static List<String> words(CallStory story) {
        return story.timeline().stream().map(TimelineEntry::event).toList();
    }
}
