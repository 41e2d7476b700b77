package dev.frontdesk.voicemail;

import dev.frontdesk.call.Fact.Copied;
import dev.frontdesk.call.audio.Audio;
import dev.frontdesk.call.audio.AudioUnavailable;
import dev.frontdesk.call.audio.CarrierAudio;
import dev.frontdesk.call.store.CallLog;
import dev.frontdesk.call.store.NotRecorded;
import dev.frontdesk.call.store.UncopiedMessages.Message;
import dev.frontdesk.settings.Settings;
import dev.frontdesk.settings.Settings.VoicemailArchive;
import dev.frontdesk.voicemail.AudioArchive.Copy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Copies one message, or deletes one recording. A copy counts once it was read back from the database, and is recorded as an
 * event of its call; only then is the recording deleted at Plivo, if it shall be. After a crash anywhere in between the same
 * is done again, with the same result.
 */
@ApplicationScoped
class Archivist {

    private static final Logger LOG = Logger.getLogger(Archivist.class.getName());

    @Inject
    private CarrierAudio carrier;

    @Inject
    private AudioArchive archive;

    @Inject
    private ArchiveBacklog backlog;

    @Inject
    private ArchiveMeters meters;

    @Inject
    private CallLog log;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** A failure is noted, and the message tried again later. */
    void copy(Message message) {
        String callUuid = message.callUuid();
        try {
            Audio audio = carrier.fetch(message.url());
            archive.keep(callUuid, audio);
            Copy copy = archive.find(callUuid).orElseThrow();
            if (archive.isWhole(copy)) {
                copied(message, copy);
            } else {
                failed(callUuid, "The copy in the database is not what was fetched.");
            }
        } catch (AudioUnavailable failure) {
            failed(callUuid, failure.getMessage());
        }
    }

    private void copied(Message message, Copy copy) {
        if (settings.voicemailArchive() == VoicemailArchive.MOVE && message.recordingId() != null) {
            backlog.delete(message.recordingId());
        }
        backlog.copied(message.callUuid());
        meters.copied(copy.bytes());
        try {
            log.record(Copied.event(message.callUuid(), message.url(), copy.sha256(), clock.instant()));
        } catch (NotRecorded later) {
            LOG.log(Level.FINE, "The message is copied once more.", later);
        }
    }

    private void failed(String callUuid, String trouble) {
        backlog.copyFailed(callUuid, trouble);
        meters.failed();
    }

    void delete(String recordingId) {
        try {
            carrier.delete(recordingId);
            backlog.deleted(recordingId);
            meters.deleted();
        } catch (AudioUnavailable failure) {
            backlog.deletionFailed(recordingId, failure.getMessage());
            meters.failed();
        }
    }
}
