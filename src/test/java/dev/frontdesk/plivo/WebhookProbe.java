package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.carrier.webhook.Reply;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.awaitility.core.ConditionFactory;
import org.w3c.dom.Element;

/** The shared Frontdesk, as those see it who send it odd things: what it answers, what it keeps, what it logs. */
final class WebhookProbe {

    static final String SALES = "sip:sales160408161440@phone.plivo.com";

    private static final Frontdesk FRONTDESK = Frontdesk.running();
    private static final Carrier PLIVO = plivo(account());

    private final int logged = FRONTDESK.log().length();

    static Account account() {
        return Account.of(FRONTDESK.publicUrl(), FRONTDESK.plivoAuthToken(), FRONTDESK.plivoTimeZone());
    }

    static Carrier plivo() {
        return PLIVO;
    }

    static Carrier plivo(Account account) {
        return new Carrier(FRONTDESK.base(), account);
    }

    /** What Plivo would carry out: 200, and nothing but our verbs. Gives their names. */
    static List<String> verbs(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.contentType()).startsWith("application/xml");
        Element root = parsed(reply.body());
        assertThat(root.getNodeName()).isEqualTo("Response");
        List<String> verbs = new ArrayList<>();
        for (int i = 0; i < root.getChildNodes().getLength(); i++) {
            verbs.add(root.getChildNodes().item(i).getNodeName());
        }
        assertThat(verbs).isSubsetOf("Dial", "Speak", "Record", "Hangup");
        return verbs;
    }

    private static Element parsed(byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getDocumentElement();
        } catch (Exception malformed) {
            throw new AssertionError(new String(document, StandardCharsets.UTF_8), malformed);
        }
    }

    /** As a rule it has happened already; on a machine that is busy an event takes the way through the journal. */
    static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20));
    }

    /** The call as the API tells it, once it is in the log. */
    static JsonObject call(String callUuid) {
        String path = "/api/calls/" + URLEncoder.encode(callUuid, StandardCharsets.UTF_8);
        return soon().until(() -> FRONTDESK.get(path), answer -> answer.status() == 200)
                .object();
    }

    /** What is kept of a call's events of a kind, as it lies in the table. */
    static List<String> kept(String callUuid, String kind) {
        String sql = "select parameters from call_event where call_uuid = ? and kind = ?";
        try (Connection connection = FRONTDESK.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, callUuid);
            statement.setString(2, kind);
            List<String> kept = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    kept.add(rows.getString(1));
                }
            }
            return kept;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** How the table should keep these parameters. */
    static String asKept(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the server has said since this object was made. */
    String log() {
        return FRONTDESK.log().substring(logged);
    }

    /** The lines of the log with this text, of which there must be so many. */
    List<String> lines(String text, int count) {
        return soon().until(
                        () -> log().lines().filter(line -> line.contains(text)).toList(),
                        found -> found.size() >= count);
    }
}
