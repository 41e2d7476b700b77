package dev.frontdesk.plivo.records;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Behaviour.busy;
import static dev.frontdesk.carrier.Behaviour.declines;
import static dev.frontdesk.carrier.Behaviour.unreachable;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.Voicemail;
import dev.frontdesk.carrier.expect.RecordedCall;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Webhook;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calls of a day as it may go at the desk, reported to a Frontdesk; none has ended more than an hour ago. */
final class Day {

    private static final String SALES = "sip:sales160408161440@phone.plivo.com";
    private static final String OFFICE = "sip:mainoffice160408161312@phone.plivo.com";

    private final Account account;
    private final Carrier plivo;
    private final Random random = new Random(20261122);

    Day(URI base, Account account) {
        this.account = account;
        this.plivo = new Carrier(base, account);
    }

    /** Each kind of call this often, with nothing lost. */
    List<RecordedCall> play(int times) {
        return IntStream.range(0, times)
                .boxed()
                .flatMap(time -> scripts())
                .map(script -> script.at(Instant.now().minusSeconds(1500 + random.nextInt(1500))))
                .map(this::play)
                .toList();
    }

    /** Luke answers, and talks for eighty seconds. */
    RecordedCall playAnsweredCall() {
        return play(Scenario.callTo(SALES)
                .when("luke", answersAfter(4).talking(80))
                .at(Instant.now().minusSeconds(1500)));
    }

    /** The number is no line of ours, which Plivo is reported at once. */
    RecordedCall playRejectedCall() {
        return play(Scenario.callToUnknownLine("sip:marketing160408161200@phone.plivo.com")
                .at(Instant.now().minusSeconds(1500)));
    }

    private RecordedCall play(Scenario script) {
        return new RecordedCall(script, account.timeZone(), plivo.play(script), List.of());
    }

    /** The same as another call, of which a third of what Plivo sends gets lost, but never the question what to do. */
    void tellWithLosses(RecordedCall call, String callUuid) {
        call.played().retoldAs(callUuid).stream()
                .filter(webhook -> isQuestion(webhook) || random.nextInt(3) > 0)
                .forEach(plivo::send);
    }

    private static boolean isQuestion(Webhook webhook) {
        return webhook.event().equals("StartApp");
    }

    private static Stream<Scenario> scripts() {
        Scenario sales = Scenario.callTo(SALES);
        Scenario office = Scenario.callTo(OFFICE).from("447866555273", "447866555273");
        return Stream.of(
                sales.when("luke", answersAfter(4).talking(80)),
                sales.when("jane", answersAfter(2).talking(37).untilCalleeHangsUp()),
                sales.when("peter", answersAfter(9).talking(240)).when("jane", busy()),
                sales.when("peter", answersAfter(3).talking(0)),
                office.when("lukehome", answersAfter(11).talking(33)),
                office.when("jane", declines()).when("luke", unreachable()),
                sales,
                sales.voicemail(Voicemail.ofSeconds(42).endedByHash()),
                office.everyoneElse(unreachable()),
                office.everyoneElse(busy()).voicemail(Voicemail.empty()),
                office.voicemail(Voicemail.endless()),
                sales.callerLeavesAfter(7),
                sales.callerLeavesInTheGreeting(),
                office.callerLeavesInTheRecording(9),
                Scenario.callToUnknownLine("sip:marketing160408161200@phone.plivo.com"));
    }
}
