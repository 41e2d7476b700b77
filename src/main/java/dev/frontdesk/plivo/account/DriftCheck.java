package dev.frontdesk.plivo.account;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseReady;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import dev.frontdesk.plivo.client.PlivoConnection;
import dev.frontdesk.plivo.client.PlivoFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Compares the account with the plan at the start and every hour, to find what somebody has changed or deleted there.
 * Each node does so itself, with a handful of requests, so that each can report it in health.
 */
@ApplicationScoped
public class DriftCheck {

    private static final Logger LOG = Logger.getLogger(DriftCheck.class.getName());

    private static final Duration PAUSE = Duration.ofHours(1);

    private boolean begun;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private PlivoConnection plivo;

    @Inject
    private PlivoSetup setup;

    @Inject
    private AccountHealth health;

    @Inject
    private DatabaseWatch database;

    @Inject
    private BackgroundTasks tasks;

    /** In the background of the start: calls come in without Plivo's REST API. */
    public void atStart(@Observes DatabaseReady ready) {
        if (plivo.hasCredentials()) {
            executor.submit(this::compare);
        } else {
            LOG.info("PLIVO_AUTH_ID or PLIVO_AUTH_TOKEN is not set, so nothing is asked of Plivo. Its account"
                    + " has to be set up by hand.");
        }
    }

    void begin(@Observes Started started) {
        tasks.start("Plivo's account", PAUSE, this::everyHour);
    }

    /** The first time is the start's. */
    private void everyHour() {
        if (begun && plivo.hasCredentials() && database.isAvailable()) {
            compare();
        }
        begun = true;
    }

    private void compare() {
        try {
            setup.plan();
            CheckResult checkResult = health.check();
            LOG.log(
                    checkResult.status() == CheckStatus.UP ? Level.INFO : Level.WARNING,
                    "Plivo''s account: {0}",
                    checkResult.detail());
        } catch (PlivoFailure failure) {
            LOG.warning("Cannot read Plivo's account. " + failure.getMessage());
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "Cannot read Plivo''s account: {0}",
                    fault.getClass().getName());
        }
    }
}
