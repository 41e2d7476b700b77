package dev.frontdesk.plivo.account;

import dev.frontdesk.api.HealthResource.Check;
import dev.frontdesk.api.HealthResource.Status;
import dev.frontdesk.startup.DatabaseReady;
import dev.frontdesk.startup.DatabaseWatch;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Compares the account with the plan at the start and every hour, to find what somebody has changed or deleted there.
 * Each node does so itself, with a handful of requests, so that each can report it in health.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountWatch {

    private static final Logger LOG = Logger.getLogger(AccountWatch.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private PlivoConnection plivo;

    @Inject
    private PlivoSetup setup;

    @Inject
    private LastLook lastLook;

    @Inject
    private DatabaseWatch database;

    /** In the background: calls are answered without Plivo's REST API. */
    public void atStart(@Observes DatabaseReady ready) {
        if (plivo.hasCredentials()) {
            executor.submit(this::look);
        } else {
            LOG.info("PLIVO_AUTH_ID or PLIVO_AUTH_TOKEN is not set, so nothing is asked of Plivo. Its account"
                    + " has to be set up by hand.");
        }
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    public void everyHour() {
        if (plivo.hasCredentials() && database.isThere()) {
            look();
        }
    }

    private void look() {
        try {
            setup.plan();
            Check check = lastLook.check();
            LOG.log(check.status() == Status.UP ? Level.INFO : Level.WARNING, "Plivo''s account: {0}", check.detail());
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
