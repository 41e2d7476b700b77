package dev.frontdesk.history;

import dev.frontdesk.call.Call;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Leg;
import dev.frontdesk.call.TimelineEntry;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A call with what became of each app that was rung, and with its story. */
@JsonbPropertyOrder({
    "callUuid",
    "from",
    "to",
    "callerName",
    "companyNumber",
    "state",
    "outcome",
    "missedReason",
    "answeredBy",
    "startedAt",
    "answeredAt",
    "endedAt",
    "ringSeconds",
    "talkSeconds",
    "voicemail",
    "hangup",
    "confirmed",
    "legs",
    "timeline"
})
public final class CallDetailJson extends CallJson {

    public final List<LegJson> legs;
    public final List<HappeningJson> timeline;

    CallDetailJson(Call call, CallStory story) {
        super(call);
        legs = story.legs().stream().map(LegJson::of).toList();
        timeline = story.timeline().stream().map(HappeningJson::of).toList();
    }

    /** One app that was rung; null outcome and cause while unknown. */
    public record LegJson(
            String sipEndpoint,
            String phoneNumber,
            UserJson user,
            UserNumberJson userNumber,
            String outcome,
            CauseJson cause) {
        static LegJson of(Leg leg) {
            boolean sip = leg.endpoint() != null && leg.endpoint().contains("@");
            return new LegJson(
                    sip ? leg.endpoint() : null,
                    sip ? null : leg.endpoint(),
                    UserJson.of(leg.app()),
                    UserNumberJson.of(leg.app()),
                    word(leg.outcome()),
                    CauseJson.of(leg.cause()));
        }
    }

    /** One line of the timeline. */
    public record HappeningJson(Instant at, String event) {
        static HappeningJson of(TimelineEntry timelineEntry) {
            return new HappeningJson(timelineEntry.at().truncatedTo(ChronoUnit.SECONDS), timelineEntry.event());
        }
    }
}
