package dev.frontdesk.plivo.records;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.Decision;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Fact;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.call.Reading;
import dev.frontdesk.call.store.CallLog;
import dev.frontdesk.call.store.Calls;
import dev.frontdesk.routing.RoutingTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns records into events and adds them to the log, with the records of legs and recordings if the call has a gap
 * that they could fill. The call's own record is added last: until it is there, the next pass starts with this call
 * again.
 */
@ApplicationScoped
public class RecordFiling {

    private static final Pattern CALL_UUID = Pattern.compile("[!-~]{1,100}");

    private static final Logger LOG = Logger.getLogger(RecordFiling.class.getName());

    private final AssumptionChecks assumptions = new AssumptionChecks();

    @Inject
    private PlivoRecords records;

    @Inject
    private Calls calls;

    @Inject
    private Reading reading;

    @Inject
    private RoutingTable routing;

    @Inject
    private CallLog log;

    @Inject
    private Clock clock;

    /**
     * Adds the new records of a page to the log.
     *
     * @param asked the stretch that was asked for, to compare the answer with it
     * @throws PlivoFailure if Plivo does not answer about the legs; what was added by then stays
     * @throws jakarta.ejb.EJBException if the database is down
     */
    RecordCounts file(List<Parameters> page, Checkpoint asked) {
        List<Parameters> ofCalls = page.stream().filter(RecordFiling::isCall).toList();
        Map<String, List<CallEvent>> known =
                calls.events(ofCalls.stream().map(RecordFiling::callUuid).toList());
        return ofCalls.stream()
                .map(record -> file(record, known.getOrDefault(callUuid(record), List.of())))
                .reduce(RecordCounts.NOTHING, RecordCounts::plus)
                .plus(outside(ofCalls, asked));
    }

    /** A minute more or less is rounding. */
    private RecordCounts outside(List<Parameters> ofCalls, Checkpoint asked) {
        Instant from = asked.from().minusSeconds(60);
        Instant until = asked.until().plusSeconds(60);
        long strange = ofCalls.stream()
                .map(record -> reading.factOf(event(callUuid(record), EventKind.CALL_RECORD, record, Decision.NONE)))
                .map(fact -> ((Fact.HungUp) fact).endedAt())
                .filter(end -> end != null && (end.isBefore(from) || end.isAfter(until)))
                .count();
        return new RecordCounts(0, 0, 0, 0, (int) strange);
    }

    /** False for a leg of another call. */
    private static boolean isCall(Parameters record) {
        return CALL_UUID.matcher(callUuid(record)).matches()
                && record.first("parent_call_uuid").isEmpty();
    }

    private RecordCounts file(Parameters record, List<CallEvent> known) {
        Decision line =
                Decision.of(routing.line(List.of(record.first("to_number"))).orElse(null));
        if (known.isEmpty() && line.line() == null) {
            return RecordCounts.FOREIGN;
        }
        CallEvent own = event(callUuid(record), EventKind.CALL_RECORD, record, line);
        Fact.HungUp end = (Fact.HungUp) reading.factOf(own);
        assumptions.ofTimes(end);
        if (known.isEmpty() && !end.isDated()) {
            // Only the day of this reading could date it, and that would be wrong.
            LOG.warning(
                    "Skipped Plivo's record of the call " + callUuid(record) + ": none of its times can be read, and"
                            + " no webhook reported the call. Look it up in Plivo's console.");
            return RecordCounts.SKIPPED;
        }
        List<CallEvent> all = new ArrayList<>(known);
        all.add(own);
        assumptions.ofLine(story(all, List.of()), line.line());
        List<CallEvent> found = new ArrayList<>(gapsFilled(all));
        found.add(own);
        boolean anythingNew = record(found, known);
        return known.isEmpty() ? RecordCounts.ADDED : anythingNew ? RecordCounts.CHANGED : RecordCounts.KNOWN;
    }

    private List<CallEvent> gapsFilled(List<CallEvent> all) {
        String callUuid = all.get(0).callUuid();
        List<CallEvent> found = new ArrayList<>();
        if (story(all, found).gaps().inLegs()) {
            List<Parameters> legs = records.legs(callUuid);
            assumptions.ofLegs(all, legs);
            legs.forEach(leg -> found.add(event(callUuid, EventKind.LEG_RECORD, leg, app(leg))));
            assumptions.ofApps(story(all, found));
        }
        if (story(all, found).gaps().inRecordings()) {
            records.recordings(callUuid)
                    .forEach(recording ->
                            found.add(event(callUuid, EventKind.RECORDING_RECORD, recording, Decision.NONE)));
        }
        return found;
    }

    private boolean record(List<CallEvent> found, List<CallEvent> known) {
        Set<CallEvent.Id> ids = new HashSet<>();
        known.forEach(event -> ids.add(event.id()));
        List<CallEvent> missing =
                found.stream().filter(event -> ids.add(event.id())).toList();
        missing.forEach(log::record);
        return !missing.isEmpty();
    }

    private CallStory story(List<CallEvent> some, List<CallEvent> more) {
        return new CallStory(
                Stream.concat(some.stream(), more.stream()).map(reading::factOf).toList());
    }

    private Decision app(Parameters leg) {
        return Decision.of(routing.app(leg.first("to_number")).orElse(null));
    }

    private CallEvent event(String callUuid, EventKind kind, Parameters record, Decision decision) {
        return new CallEvent(callUuid, kind, record, decision, clock.instant());
    }

    private static String callUuid(Parameters record) {
        return record.first("call_uuid");
    }
}
