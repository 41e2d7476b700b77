package dev.frontdesk.call.erasure;

import dev.frontdesk.call.CallEvent;
import dev.frontdesk.call.Reading;
import dev.frontdesk.call.erasure.RecentErasures.Erasure;
import dev.frontdesk.call.journal.KeptFiles;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Erases callers from the files of this node's journal that wait for a person: dead letters and damaged files. All others are
 * replayed within seconds, and then their events are latecomers.
 */
@ApplicationScoped
class JournalErasure {

    private static final Logger LOG = Logger.getLogger(JournalErasure.class.getName());

    @Inject
    private Reading reading;

    @Inject
    private Settings settings;

    void erase(List<Erasure> erasures) {
        try {
            new KeptFiles(settings.dataDir().resolve("journal")).rewrite(new Eraser(reading, erasures));
        } catch (IOException noDisk) {
            LOG.warning("The files of the journal cannot be looked through for an erased caller: "
                    + noDisk.getClass().getSimpleName()
                    + ". Let Frontdesk's user read and write that folder, then erase the caller again.");
        }
    }

    private record Eraser(Reading reading, List<Erasure> erasures) implements KeptFiles.Change {

        @Override
        public List<CallEvent> of(List<CallEvent> events) {
            Map<String, CallerNames> erased =
                    events.stream().collect(Collectors.groupingBy(CallEvent::callUuid)).entrySet().stream()
                            .filter(call -> call.getValue().stream().anyMatch(this::isOfErased))
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, call -> new CallerNames(reading, call.getValue())));
            return events.stream()
                    .map(event -> erased.containsKey(event.callUuid())
                            ? erased.get(event.callUuid()).erasedFrom(event)
                            : event)
                    .toList();
        }

        private boolean isOfErased(CallEvent event) {
            return isMentionedIn(event.parametersText());
        }

        /** What stands in a line is encoded once or twice. */
        @Override
        public boolean isMentionedIn(String line) {
            String once = decoded(line);
            String twice = decoded(once);
            return erasures.stream().anyMatch(one -> one.isMentionedIn(once) || one.isMentionedIn(twice));
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException torn) {
                return text;
            }
        }
    }
}
