package dev.frontdesk.plivo.account;

import dev.frontdesk.api.Registrations;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.plivo.account.ActualState.SipUser;
import dev.frontdesk.plivo.client.PlivoConnection;
import dev.frontdesk.plivo.client.PlivoFailure;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Knows at which endpoints a phone is registered. Plivo is asked in the background, at most once a minute and only if
 * somebody wants to know; no request waits longer than half a second for it.
 */
@ApplicationScoped
public class SipRegistrations implements Registrations {

    private static final Logger LOG = Logger.getLogger(SipRegistrations.class.getName());
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration AFTER_WRONG_CREDENTIALS = Duration.ofMinutes(15);
    private static final Duration WORTH_SAYING = Duration.ofMinutes(2);
    private static final long LONGEST_WAIT_MILLIS = 500;

    @Inject
    private PlivoConnection plivo;

    @Resource
    private ManagedExecutorService executor;

    /** Null before the first answer. */
    private volatile Known known;

    private long askedAt;
    private Duration untilNextAsk = Duration.ZERO;
    private Future<?> asking;

    /**
     * @param at by the monotonic clock
     * @param byEndpoint by {@link Endpoint#key}
     */
    private record Known(long at, Map<String, Boolean> byEndpoint) {
        boolean isOlderThan(Duration age) {
            return System.nanoTime() - at > age.toNanos();
        }
    }

    @Override
    public Boolean isRegistered(String sipEndpoint) {
        if (sipEndpoint == null || !plivo.hasCredentials()) {
            return null;
        }
        if (isOld(known)) {
            await(askIfDue());
        } else if (known.isOlderThan(BETWEEN)) {
            askIfDue();
        }
        Known latest = known;
        return isOld(latest) ? null : latest.byEndpoint().get(Endpoint.key(sipEndpoint));
    }

    private static boolean isOld(Known one) {
        return one == null || one.isOlderThan(WORTH_SAYING);
    }

    /** The request that is running; null if none is due. */
    private synchronized Future<?> askIfDue() {
        boolean due = System.nanoTime() - askedAt >= untilNextAsk.toNanos() || untilNextAsk.isZero();
        if ((asking == null || asking.isDone()) && due) {
            askedAt = System.nanoTime();
            untilNextAsk = BETWEEN;
            try {
                asking = executor.submit(this::ask);
            } catch (RejectedExecutionException ending) {
                LOG.log(Level.FINE, "The server is stopping.", ending);
            }
        }
        return asking;
    }

    private void ask() {
        try {
            heard(new PlivoAccount(plivo).users());
        } catch (PlivoFailure failure) {
            LOG.log(Level.FINE, "Registrations are not known.", failure);
            if (failure.kind() == PlivoFailure.Kind.WRONG_CREDENTIALS) {
                waitLonger();
            }
        }
    }

    /** Takes over all endpoints of the account, also those that another class has read. */
    void heard(List<SipUser> all) {
        Known heard = new Known(System.nanoTime(), byEndpoint(all));
        known = heard;
        if (!all.isEmpty() && heard.byEndpoint().isEmpty()) {
            LOG.warning("Plivo does not say of any endpoint whether a phone is registered (sip_registered).");
        }
    }

    private static Map<String, Boolean> byEndpoint(List<SipUser> users) {
        return users.stream()
                .filter(user -> user.registered() != null)
                .collect(Collectors.toMap(
                        user -> Endpoint.key(user.sipEndpoint()), SipUser::registered, (one, other) -> one || other));
    }

    private synchronized void waitLonger() {
        askedAt = System.nanoTime();
        untilNextAsk = AFTER_WRONG_CREDENTIALS;
    }

    private static void await(Future<?> question) {
        if (question == null || question.isDone()) {
            return;
        }
        try {
            question.get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            LOG.log(Level.FINE, "Registrations are not known yet.", later);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
