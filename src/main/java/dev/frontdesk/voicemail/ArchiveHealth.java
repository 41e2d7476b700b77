package dev.frontdesk.voicemail;

import dev.frontdesk.call.audio.CarrierAudio;
import dev.frontdesk.operations.HealthCheck;
import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import dev.frontdesk.settings.Settings;
import dev.frontdesk.settings.Settings.VoicemailArchive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/** Reports in health how the copying of messages goes, as last seen, without a request. */
@ApplicationScoped
public class ArchiveHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ArchiveHealth.class.getName());

    /** Faults at Plivo that end sooner need nobody. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Inject
    private ArchiveBacklog backlog;

    @Inject
    private CarrierAudio carrier;

    @Inject
    private Settings settings;

    private volatile ArchiveBacklog.State seen = new ArchiveBacklog.State(0, 0, 0, null);

    @Override
    public String name() {
        return "voicemail";
    }

    /** DEGRADED if a copy or a deletion has been failing for half an hour. */
    @Override
    public CheckResult check() {
        if (settings.voicemailArchive() == VoicemailArchive.OFF) {
            return new CheckResult(CheckStatus.UP, "Messages stay at Plivo: VOICEMAIL_ARCHIVE is off.");
        }
        return carrier.hasAccount()
                ? result(seen)
                : new CheckResult(
                        CheckStatus.UP, "Messages are not copied: PLIVO_AUTH_ID or PLIVO_AUTH_TOKEN is not set.");
    }

    static CheckResult result(ArchiveBacklog.State state) {
        String givenUp = state.givenUp() == 0
                ? ""
                : " " + state.givenUp() + " failed for more than a week and are not tried again.";
        if (state.failing() == 0) {
            return new CheckResult(CheckStatus.UP, "No copy of a message is failing." + givenUp);
        }
        boolean lasts = state.seconds() > PATIENCE.toSeconds();
        return new CheckResult(
                lasts ? CheckStatus.DEGRADED : CheckStatus.UP,
                state.failing() + " copies or deletions of recordings failed and are tried again. " + state.trouble()
                        + givenUp);
    }

    /** Reads the state that all nodes share; a change between well and failing is logged once. */
    void update() {
        ArchiveBacklog.State now = backlog.state();
        if (now.failing() > 0 && seen.failing() == 0) {
            LOG.warning("Cannot copy or delete a recording. " + now.trouble() + " It is tried again.");
        } else if (now.failing() == 0 && seen.failing() > 0) {
            LOG.info("No copy of a message is failing any more.");
        }
        seen = now;
    }
}
