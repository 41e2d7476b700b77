package dev.frontdesk.plivo.account;

import dev.frontdesk.api.Registrations;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.plivo.account.AtPlivo.SipUser;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
public class Registered implements Registrations {

    private static final Logger LOG = Logger.getLogger(Registered.class.getName());
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration AFTER_WRONG_CREDENTIALS = Duration.ofMinutes(15);
    private static final Duration WORTH_SAYING = Duration.ofMinutes(2);
    private static final long LONGEST_WAIT_MILLIS = 500;

    @Inject
    private PlivoConnection plivo;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    private volatile Known known = new Known(Instant.MIN, Map.of());
    private Instant nextAsk = Instant.MIN;
    private Future<?> asking;

    /** @param byEndpoint by {@link Endpoint#key} */
    private record Known(Instant at, Map<String, Boolean> byEndpoint) {}

    @Override
    public Boolean isRegistered(String sipEndpoint) {
        if (sipEndpoint == null || !plivo.hasCredentials()) {
            return null;
        }
        if (isOld(known)) {
            await(askIfDue());
        } else if (known.at().plus(BETWEEN).isBefore(clock.instant())) {
            askIfDue();
        }
        Known latest = known;
        return isOld(latest) ? null : latest.byEndpoint().get(Endpoint.key(sipEndpoint));
    }

    private boolean isOld(Known one) {
        return one.at().equals(Instant.MIN) || one.at().plus(WORTH_SAYING).isBefore(clock.instant());
    }

    /** The request that is running; null if none is due. */
    private synchronized Future<?> askIfDue() {
        Instant now = clock.instant();
        if ((asking == null || asking.isDone()) && !now.isBefore(nextAsk)) {
            nextAsk = now.plus(BETWEEN);
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

    /** Takes over all endpoints of the account, whoever read them. */
    void heard(List<SipUser> all) {
        known = new Known(clock.instant(), byEndpoint(all));
        if (!all.isEmpty() && known.byEndpoint().isEmpty()) {
            LOG.warning("Plivo does not say for any endpoint whether a phone is registered (sip_registered).");
        }
    }

    private static Map<String, Boolean> byEndpoint(List<SipUser> users) {
        return users.stream()
                .filter(user -> user.registered() != null)
                .collect(Collectors.toMap(
                        user -> Endpoint.key(user.sipEndpoint()), SipUser::registered, (one, other) -> one || other));
    }

    private synchronized void waitLonger() {
        nextAsk = clock.instant().plus(AFTER_WRONG_CREDENTIALS);
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
