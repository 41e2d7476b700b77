package dev.frontdesk.plivo.records;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.CallStory;
import dev.frontdesk.call.EventKind;
import dev.frontdesk.call.Fact.HungUp;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.directory.Line;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Says where Plivo's records are not as we take them to be: its documentation leaves some things open, and this is how
 * a wrong guess shows itself. Each is logged once in the life of the process.
 */
final class Surprises {

    private static final Logger LOG = Logger.getLogger(Surprises.class.getName());

    private final Set<String> said = ConcurrentHashMap.newKeySet();

    void ofTimes(HungUp record) {
        if (record.endedAt() == null || record.startedAt() == null) {
            say("Plivo's call records tell times in a form that cannot be read: the webhooks' times stay.");
        }
    }

    /** @param byRecord the line that the record's number matches; null where none does */
    void ofLine(CallStory told, Line byRecord) {
        if (told.summary().line() != null && byRecord == null) {
            say("Plivo's call records name a line in another form than its webhooks, or it is no line any more:"
                    + " calls to it of which no webhook arrives will not be found.");
        }
    }

    void ofLegs(List<CallEvent> known, List<Parameters> legs) {
        Set<String> named = known.stream()
                .filter(event -> event.kind() == EventKind.LEG)
                .map(event -> event.parameters().first("DialBLegUUID"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        boolean rang = !named.isEmpty()
                || known.stream().anyMatch(event -> !event.decision().rung().isEmpty());
        if (legs.isEmpty() && rang) {
            say("Plivo has no records of the legs of a call that rang: who answered stays open where no webhook told.");
        } else if (!named.isEmpty() && legs.stream().noneMatch(leg -> named.contains(leg.first("call_uuid")))) {
            say("Plivo's records of legs carry other ids than its webhooks: they are matched by their addresses.");
        }
    }

    void ofApps(CallStory told) {
        if (told.legs().stream().anyMatch(leg -> leg.app() == null)) {
            say("Plivo's records name what rang in a form that matches no app of ours, or the app is gone: the"
                    + " call shows the address alone.");
        }
    }

    private void say(String sentence) {
        if (said.add(sentence)) {
            LOG.warning(sentence);
        }
    }
}
