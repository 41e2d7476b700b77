package dev.frontdesk.notices.mail;

import dev.frontdesk.call.Summary;
import dev.frontdesk.directory.Person;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.notices.Retries;
import dev.frontdesk.notices.mail.NotSent.Extent;
import dev.frontdesk.routing.RoutingTable;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Sends one mail and writes down what became of it. Reads call and user again: either may have changed since it was addressed. */
@ApplicationScoped
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

    @Inject
    private MailQueue queue;

    @Inject
    private MailMeters meters;

    @Inject
    private RoutingTable table;

    @Inject
    private Settings settings;

    private final Retries retries =
            new Retries(() -> ThreadLocalRandom.current().nextDouble());

    /**
     * What an attempt says of the server.
     *
     * @param trouble empty if there was none
     */
    record Attempt(boolean hasReachedServer, boolean isServersFault, String trouble) {

        private static final Attempt NONE = new Attempt(false, false, "");
        private static final Attempt GOOD = new Attempt(true, false, "");
    }

    Attempt send(ClaimedMail claimed, Postbox postbox) {
        Snapshot directory = table.known();
        Optional<Person> person = Optional.ofNullable(claimed.call())
                .flatMap(call -> new Addressees(directory).of(claimed.mail(), call.summary()));
        if (person.isEmpty()) {
            settle(claimed, "dropped", "It is not due any more.", Duration.ZERO);
            return Attempt.NONE;
        }
        return send(claimed, person.get(), directory, postbox);
    }

    private Attempt send(ClaimedMail claimed, Person to, Snapshot directory, Postbox postbox) {
        Mail mail = claimed.mail();
        Summary call = claimed.call().summary();
        ZoneId zone = zone(call, to, directory);
        MailText text = MailText.of(mail.kind(), mail.callUuid(), call, zone, settings.publicUrl());
        try {
            postbox.send(to.presence().email(), mail.id(), text);
        } catch (NotSent failure) {
            return fail(claimed, failure);
        }
        settle(claimed, "sent", "", Duration.ZERO);
        return Attempt.GOOD;
    }

    private Attempt fail(ClaimedMail claimed, NotSent failure) {
        LOG.log(Level.FINE, "A mail was not sent.", failure);
        Optional<Duration> wait =
                failure.extent() == Extent.MAIL_FOR_GOOD ? Optional.empty() : retries.after(claimed.attempt());
        if (wait.isEmpty()) {
            LOG.warning("A mail to user " + claimed.mail().user() + " is not sent. " + failure.getMessage()
                    + " Check the user's e-mail address, and MAIL_FROM.");
        }
        settle(claimed, wait.isEmpty() ? "failed" : "waiting", failure.getMessage(), wait.orElse(Duration.ZERO));
        boolean isServersFault = failure.extent() == Extent.SERVER;
        return new Attempt(!isServersFault, isServersFault, failure.getMessage());
    }

    private void settle(ClaimedMail claimed, String status, String trouble, Duration pause) {
        queue.settle(claimed, status, trouble, pause);
        meters.count(status);
    }

    /** That of the line's hours, or of the user's. */
    private static ZoneId zone(Summary call, Person to, Snapshot directory) {
        return Stream.of(
                        directory.ringing(call.line().id()).hours(),
                        to.presence().hours())
                .filter(Objects::nonNull)
                .flatMap(id -> directory.hours(id).stream())
                .map(hours -> ZoneId.of(hours.zone()))
                .findFirst()
                .orElse(ZoneId.of("UTC"));
    }
}
