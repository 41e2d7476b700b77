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
 * Checks our assumptions about Plivo's records. Its documentation leaves some things open; a wrong guess is logged,
 * once in the life of the process.
 */
final class AssumptionChecks {

    private static final Logger LOG = Logger.getLogger(AssumptionChecks.class.getName());

    private final Set<String> said = ConcurrentHashMap.newKeySet();

    void ofTimes(HungUp record) {
        if (record.endedAt() == null || record.startedAt() == null) {
            say("Plivo's call records have times in a form that cannot be read. The times of the webhooks stay.");
        }
    }

    /** @param byRecord the line that the record's number matches; null if none does */
    void ofLine(CallStory story, Line byRecord) {
        if (story.summary().line() != null && byRecord == null) {
            say("Plivo's call records name a line in another form than its webhooks, or the line was deleted:"
                    + " calls to it whose webhooks are all lost will not be found.");
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
            say("Plivo has no records of the legs of a call that rang:"
                    + " who answered is not known unless a webhook reported it.");
        } else if (!named.isEmpty() && legs.stream().noneMatch(leg -> named.contains(leg.first("call_uuid")))) {
            say("Plivo's records of legs have other ids than its webhooks. They are matched by their addresses.");
        }
    }

    void ofApps(CallStory story) {
        if (story.legs().stream().anyMatch(leg -> leg.app() == null)) {
            say("Plivo's records name a leg in a form that matches no app of ours, or the app was deleted: the"
                    + " call shows the address alone.");
        }
    }

    private void say(String sentence) {
        if (said.add(sentence)) {
            LOG.warning(sentence);
        }
    }
}
