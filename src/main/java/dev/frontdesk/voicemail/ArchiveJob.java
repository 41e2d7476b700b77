package dev.frontdesk.voicemail;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.call.audio.CarrierAudio;
import dev.frontdesk.call.store.UncopiedMessages;
import dev.frontdesk.call.store.UncopiedMessages.Message;
import dev.frontdesk.database.ClusterLock;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.settings.Settings;
import dev.frontdesk.settings.Settings.VoicemailArchive;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Copies new messages into the database and has recordings deleted at Plivo, on one node at a time. Without an account nothing
 * is asked. The newest messages come first; older ones, such as those of before an upgrade, follow page by page.
 */
@ApplicationScoped
public class ArchiveJob {

    private static final Logger LOG = Logger.getLogger(ArchiveJob.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int PAGE = 50;

    @Inject
    private UncopiedMessages messages;

    @Inject
    private CarrierAudio carrier;

    @Inject
    private Archivist archivist;

    @Inject
    private ArchiveBacklog backlog;

    @Inject
    private ArchiveHealth health;

    @Inject
    private Settings settings;

    @Inject
    private DatabaseWatch watch;

    @Inject
    private ClusterLock oneAtATime;

    @Inject
    private BackgroundTasks tasks;

    private Message older;

    void begin(@Observes Started started) {
        if (carrier.hasAccount()) {
            tasks.startLong("voicemail archive", PAUSE, this::look);
        }
    }

    private void look(Runnable progress) {
        if (watch.isAvailable()) {
            try {
                List<String> deletions = backlog.deletions(PAGE);
                List<Message> waiting = waiting();
                if (!waiting.isEmpty() || !deletions.isEmpty()) {
                    oneAtATime.tryRun(ClusterLock.Work.VOICEMAIL_ARCHIVE, () -> work(waiting, deletions, progress));
                }
                health.update();
            } catch (EJBException | IllegalStateException unavailable) {
                LOG.log(Level.FINE, "Messages are copied later.", unavailable);
            }
        }
    }

    private Boolean work(List<Message> waiting, List<String> deletions, Runnable progress) {
        waiting.forEach(message -> {
            progress.run();
            archivist.copy(message);
        });
        deletions.forEach(recordingId -> {
            progress.run();
            archivist.delete(recordingId);
        });
        return true;
    }

    /** The newest messages without a copy that can be tried now; where there are none, some of the older. */
    private List<Message> waiting() {
        if (settings.voicemailArchive() == VoicemailArchive.OFF) {
            return List.of();
        }
        List<Message> newest = due(messages.newest(PAGE));
        return newest.isEmpty() ? due(nextPage()) : newest;
    }

    private List<Message> nextPage() {
        List<Message> page = older == null ? List.of() : messages.after(older, PAGE);
        List<Message> read = page.isEmpty() ? messages.newest(PAGE) : page;
        older = read.isEmpty() ? null : read.get(read.size() - 1);
        return page;
    }

    private List<Message> due(List<Message> all) {
        Set<String> resting =
                backlog.resting(all.stream().map(Message::callUuid).toList());
        return all.stream()
                .filter(message -> !resting.contains(message.callUuid()))
                .toList();
    }
}
