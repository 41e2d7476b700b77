package dev.frontdesk.voicemail;

import dev.frontdesk.call.audio.CarrierAudio;
import dev.frontdesk.call.erasure.CallData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** Removes the audio of calls that are erased or deleted, here and, with an account, at Plivo. */
@ApplicationScoped
class MessagesOfCall implements CallData {

    @Inject
    private AudioArchive archive;

    @Inject
    private ArchiveBacklog backlog;

    @Inject
    private RecentAudio recent;

    @Inject
    private CarrierAudio carrier;

    @Override
    public String name() {
        return "voicemails";
    }

    /** 1 for a call with a message, wherever it was kept. */
    @Override
    public int erase(String callUuid, Collection<String> recordings) {
        boolean hadCopy = archive.remove(callUuid);
        backlog.copied(callUuid);
        recent.forget();
        if (carrier.hasAccount()) {
            recordings.forEach(backlog::delete);
        }
        return hadCopy || !recordings.isEmpty() ? 1 : 0;
    }

    @Override
    public void delete(String callUuid, Collection<String> recordings) {
        erase(callUuid, recordings);
    }
}
