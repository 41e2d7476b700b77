package dev.frontdesk.plivo.account;

import dev.frontdesk.startup.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The account of this Frontdesk: what is to be done there, and doing it. */
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
    private OneAtATime oneAtATime;

    @Inject
    private LastLook lastLook;

    @Inject
    private Registered registered;

    @Inject
    private Settings settings;

    /**
     * Only reads.
     *
     * @throws PlivoFailure where Plivo cannot be asked
     */
    Plan plan() {
        return noting(() -> {
            Mark mark = mark();
            AtPlivo there = new PlivoAccount(plivo).read();
            registered.heard(there.users());
            Plan plan = provisioning(mark).plan(there);
            lastLook.found(plan, installation.isSetUp());
            return plan;
        });
    }

    /**
     * Carries out what there is time for.
     *
     * @return empty where somebody else is at it
     * @throws PlivoFailure where Plivo cannot be asked
     */
    Optional<Applied> apply(Set<String> newPasswords) {
        return noting(() -> {
            Provisioning provisioning = provisioning(mark());
            long start = System.nanoTime();
            Optional<Applied> applied = oneAtATime.alone(
                    () -> provisioning.apply(newPasswords, () -> System.nanoTime() - start < LONGEST.toNanos()));
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

    /** Not worth losing the passwords for, if the database is away by now: the next run says it again. */
    private void remember(Applied applied) {
        lastLook.found(applied.rest(), true);
        try {
            installation.setUp();
        } catch (RuntimeException away) {
            LOG.log(Level.FINE, "Not remembered yet.", away);
        }
    }

    /** Without credentials that is said before the database is asked anything. */
    private Mark mark() {
        plivo.requireCredentials();
        return new Mark(installation.digits());
    }

    private Provisioning provisioning(Mark mark) {
        return new Provisioning(new PlivoAccount(plivo), book, mark, settings.publicUrl());
    }
}
