package dev.frontdesk.plivo.account;

import dev.frontdesk.database.ClusterLock;
import dev.frontdesk.plivo.client.PlivoConnection;
import dev.frontdesk.plivo.client.PlivoFailure;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Plans and applies what has to be done at the account of this Frontdesk. */
@ApplicationScoped
public class PlivoSetup {

    private static final Logger LOG = Logger.getLogger(PlivoSetup.class.getName());

    /** Heroku's router gives an answer 30 s, and the last step may take 15. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Inject
    private PlivoConnection plivo;

    @Inject
    private DirectoryBook book;

    @Inject
    private Installation installation;

    @Inject
    private ClusterLock oneAtATime;

    @Inject
    private AccountHealth lastLook;

    @Inject
    private SipRegistrations registered;

    @Inject
    private AuditedRuns audit;

    @Inject
    private Settings settings;

    /**
     * Computes the plan; changes nothing.
     *
     * @throws PlivoFailure if Plivo does not answer
     */
    Plan plan() {
        return noting(() -> {
            OwnershipTag ownershipTag = mark();
            ActualState there = new PlivoAccount(plivo).read();
            registered.heard(there.users());
            Plan plan = provisioning(ownershipTag).plan(there);
            lastLook.found(plan, installation.isSetUp());
            return plan;
        });
    }

    /**
     * Carries out as many steps as fit into the time of one request.
     *
     * @return empty if another run is applying
     * @throws PlivoFailure if Plivo does not answer
     */
    Optional<ApplyResult> apply(Set<String> newPasswords) {
        return noting(() -> {
            Provisioning provisioning = provisioning(mark());
            long start = System.nanoTime();
            Optional<ApplyResult> applied = oneAtATime.tryRun(ClusterLock.Work.PROVISIONING, () -> {
                audit.begun(newPasswords);
                return provisioning.apply(newPasswords, () -> System.nanoTime() - start < LONGEST.toNanos());
            });
            applied.ifPresent(this::remember);
            return applied;
        });
    }

    private <T> T noting(Supplier<T> question) {
        try {
            return question.get();
        } catch (PlivoFailure failure) {
            lastLook.failed(failure);
            throw failure;
        }
    }

    /** Does not fail the run if the database is down by now: the passwords would be lost. The next run stores it. */
    private void remember(ApplyResult applyResult) {
        lastLook.found(applyResult.rest(), true);
        try {
            installation.setUp();
            audit.ended(applyResult);
        } catch (RuntimeException away) {
            LOG.log(Level.FINE, "Could not store that the plan was applied; the next run does.", away);
        }
    }

    /** Fails without credentials before it asks the database. */
    private OwnershipTag mark() {
        plivo.requireCredentials();
        return new OwnershipTag(installation.digits());
    }

    private Provisioning provisioning(OwnershipTag ownershipTag) {
        return new Provisioning(new PlivoAccount(plivo), book, ownershipTag, settings.publicUrl());
    }
}
