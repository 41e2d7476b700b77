package dev.frontdesk.notices.mail;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.api.Client;
import dev.frontdesk.call.Stage;
import dev.frontdesk.carrier.Scenario;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.Mailboxes;
import dev.frontdesk.notices.webhooks.Outboxes;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Colleagues get mail about missed calls and messages. */
class SentMailIT {

    private final Client admin = new Client();
    private final Outboxes outboxes = new Outboxes();
    private final String address = "kim-" + UUID.randomUUID() + "@example.test";
    private long user;

    @BeforeEach
    void hireKim() {
        user = admin.post(
                        "/api/users",
                        "{\"name\": \"Kim\", \"email\": \"%s\", \"notify\": {\"missed\": true, \"voicemail\": true}}"
                                .formatted(address))
                .id();
        await().until(() -> admin.get("/api/users/" + user).status() == 200);
    }

    @AfterEach
    void leave() {
        admin.delete("/api/users/" + user);
    }

    @Test
    void aMissedCallIsMailedOnce() throws Exception {
        String call = missed();

        MimeMessage mail = awaitMail();
        assertThat(mail.getSubject()).isEqualTo("Missed call on Sales from Caller (caller160408140203)");
        assertThat(mail.getFrom()[0]).hasToString("Frontdesk <frontdesk@example.test>");
        assertThat(mail.getMessageID()).isEqualTo("<" + call + ".call.missed." + user + "@example.test>");
        assertThat(mail.getHeader("List-Id")).hasSize(1);
        String link = Frontdesk.running().publicUrl() + "/?call=" + call;
        assertThat(part(mail, 0)).contains("The caller hung up while it rang.", link);
        assertThat(part(mail, 1)).contains("<h1", "The caller hung up while it rang.", "href=\"" + link);
        outboxes.update("update notice set due_at = now() where call_uuid = ?", call);
        awaitStatus(call, "sent");
        assertThat(Mailboxes.of(address)).hasSize(1);
    }

    @Test
    void aMessageIsMailedWithItsLength() throws Exception {
        String call = play(callTo(Stage.SALES));

        MimeMessage mail = awaitMail();

        assertThat(mail.getSubject()).startsWith("Voicemail on Sales from ");
        assertThat(part(mail, 0)).contains("The caller left a message of 12 s.");
        awaitStatus(call, "sent");
    }

    @Test
    void aCallThatSomebodyAnsweredOnAnotherAppIsNotMailed() {
        String answered = play(callTo(Stage.SALES).when("peter", answersAfter(2)));
        missed();

        awaitMail();

        assertThat(Mailboxes.of(address)).hasSize(1);
        assertThat(outboxes.count("select count(*) from mail where call_uuid = ?", answered))
                .isZero();
    }

    @Test
    void aUserWhoDoesNotWantItGetsNone() {
        assertThat(admin.put("/api/users/" + user, "{\"name\": \"Kim\", \"notify\": {\"missed\": false}}")
                        .status())
                .isEqualTo(200);
        String missed = missed();
        String message = play(callTo(Stage.SALES));

        awaitStatus(message, "sent");

        assertThat(outboxes.count("select count(*) from mail where call_uuid = ? and user_id = ?", missed, user))
                .isZero();
        assertThat(Mailboxes.of(address)).hasSize(1);
    }

    @Test
    void aCallersNameBecomesNoHeaderNoHtmlAndNoLink() throws Exception {
        String name = "Eve\r\nBcc: all@example.test\r\n\r\n<b>x</b> http://evil.example";

        String call = settled(Stage.plivo()
                .play(callTo(Stage.SALES).from(Scenario.ANY_CALLER, name).callerLeavesAfter(3))
                .callUuid());

        MimeMessage mail = awaitMail();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).contains("Eve").doesNotContain("\n", "\r");
        assertThat(part(mail, 0)).doesNotContain("http://evil", "evil.example");
        assertThat(part(mail, 1)).contains("&lt;b&gt;").doesNotContain("<b>", "evil.example");
        awaitStatus(call, "sent");
    }

    @Test
    void whatADeadNodeHadClaimedIsSentOnceTheLeaseIsOver() {
        String call = missed();
        awaitMail();
        awaitStatus(call, "sent");
        // As a node leaves it that was killed while it sent.
        outboxes.update(
                "update mail set status = 'waiting', next_at = now() + interval '1 hour' where call_uuid = ? and user_id = ?",
                call,
                user);
        await().during(Duration.ofSeconds(4)).until(() -> Mailboxes.of(address).size() == 1);

        outboxes.update("update mail set next_at = now() where call_uuid = ? and user_id = ?", call, user);

        await().until(() -> Mailboxes.of(address).size() == 2);
        assertThat(Mailboxes.of(address).stream().map(SentMailIT::id).distinct())
                .hasSize(1);
    }

    @Test
    void whatIsKeptOfAMailNamesNobody() {
        String number = "+4915" + (100_000_000 + Math.abs(UUID.randomUUID().hashCode() % 800_000_000));
        String call =
                settled(played(callTo(Stage.SALES).from(number, "Any Caller").callerLeavesAfter(3)));
        awaitMail();
        awaitStatus(call, "sent");

        assertThat(outboxes.count(
                        "select count(*) from mail as m where call_uuid = ? and m::text ~ ?",
                        call,
                        "Any Caller|example.test|" + number.substring(1)))
                .isZero();
        assertThat(Frontdesk.running().log()).doesNotContain(Mailboxes.password(), address);
        assertThat(admin.get("/api/health/ready").http().body())
                .contains("\"mail\"")
                .doesNotContain(Mailboxes.password(), address);
        assertThat(admin.get("/api/metrics").http().body()).contains("frontdesk_mails_total{result=\"sent\"}");
    }

    private String missed() {
        return play(callTo(Stage.SALES).callerLeavesAfter(3));
    }

    private String play(Scenario scenario) {
        return settled(played(scenario));
    }

    private static String played(Scenario scenario) {
        return Stage.plivo().play(scenario).callUuid();
    }

    private String settled(String call) {
        outboxes.settle(call);
        return call;
    }

    private MimeMessage awaitMail() {
        await().until(() -> !Mailboxes.of(address).isEmpty());
        List<MimeMessage> mails = Mailboxes.of(address);
        return mails.get(mails.size() - 1);
    }

    private void awaitStatus(String call, String status) {
        await().until(() -> outboxes.count(
                        "select count(*) from mail where call_uuid = ? and user_id = ? and status = ?",
                        call,
                        user,
                        status)
                == 1);
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        return (String) ((Multipart) mail.getContent()).getBodyPart(number).getContent();
    }
}
