package dev.frontdesk.history;

import static dev.frontdesk.carrier.Behaviour.answersAfter;
import static dev.frontdesk.carrier.Scenario.callTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.api.Client;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People type a part of a number or of a name, and find the calls. */
class SearchIT {

    private static final Log LOG = new Log();
    private static final Instant DAY = Instant.parse("2013-02-01T09:00:00Z");
    private static final String RANGE = "&since=2013-02-01&until=2013-02-02";

    private static String ofZuleika;
    private static String bySip;
    private static String toPeter;

    @BeforeAll
    static void threeCallsCameIn() {
        ofZuleika = LOG.play(callTo(Log.SALES)
                        .from("4930901820", "Zuleika O'Brien-Möller")
                        .at(DAY))
                .callUuid();
        bySip = LOG.play(callTo(Log.SALES)
                        .from("sip:+4989901820@gw.example.net", "100% \\ Quirin_Ltd")
                        .at(DAY.plusSeconds(60)))
                .callUuid();
        toPeter = LOG.play(callTo(Log.MAIN_OFFICE)
                        .from("15550139876", "15550139876")
                        .when("peter", answersAfter(2))
                        .at(DAY.plusSeconds(120)))
                .callUuid();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zul",
                "Zuleika",
                "ZULEIKA o",
                "brien",
                "o'brien",
                "möll",
                "möller zul",
                "493090",
                "+49 30 90",
                "0049-3090",
                "+49 (0)30 901820",
                "030901820"
            })
    void aCallerIsFoundByTheBeginningOfNameOrNumber(String q) {
        assertThat(found(q)).containsExactly(ofZuleika);
    }

    @ParameterizedTest
    @ValueSource(strings = {"901820", "01820", "820"})
    void numbersAreFoundByTheirEnd(String q) {
        assertThat(found(q)).containsExactly(bySip, ofZuleika);
    }

    @ParameterizedTest
    @ValueSource(strings = {"peter", "main of", "15550", "9876"})
    void callsAreFoundByLineColleagueAndNumber(String q) {
        assertThat(found(q)).containsExactly(toPeter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uleika", "rien", "zuleika quirin", "+901820", "1820 99", "zuleika' | 'quirin"})
    void whatStandsInTheMiddleOrBelongsToTwoCallersIsNotFound(String q) {
        assertThat(found(q)).isEmpty();
    }

    @Test
    void signsThatPartWordsAreNoPartOfThem() {
        assertThat(found("100")).containsExactly(bySip);
        assertThat(found("ltd quirin")).containsExactly(bySip);
        assertThat(found("\\quirin")).containsExactly(bySip);
        assertThat(found("zul%")).containsExactly(ofZuleika);
    }

    @Test
    void pagesAndOtherFiltersGoWithASearch() {
        String question = "/api/calls?limit=1&q=901820" + RANGE;

        assertThat(LOG.ids(question)).containsExactly(bySip, ofZuleika);
        assertThat(LOG.ids(question + "&outcome=answered")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%20...%20", "q=a%00b", "changedSince=soon", "zone=Paris", "format=xml"})
    void aFilterThatCannotBeReadIsRefusedByItsName(String filter) {
        Client.Answer answer = LOG.get("/api/calls?" + filter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.object().getString("detail")).contains("parameter " + filter.split("=")[0]);
    }

    @Test
    void theCountIsThatOfTheList() {
        assertThat(count("q=901820" + RANGE)).isEqualTo("{\"count\":2,\"exact\":true}");
        assertThat(count("outcome=answered" + RANGE)).isEqualTo("{\"count\":1,\"exact\":true}");
        assertThat(count("user=999" + RANGE)).isEqualTo("{\"count\":0,\"exact\":true}");
        assertThat(LOG.get("/api/calls/count?limit=3").status()).isEqualTo(400);
    }

    private static String count(String filter) {
        return LOG.get("/api/calls/count?" + filter).http().body();
    }

    private static List<String> found(String q) {
        return LOG.ids("/api/calls?q=" + Log.encoded(q) + RANGE);
    }

    @Test
    void daysBeginInTheZoneThatIsAsked() {
        JsonObject page = LOG.get("/api/calls?q=zul&since=2013-02-01T10:00:00%2B01:00&until=2013-02-02")
                .object();

        assertThat(page.getJsonArray("calls")).hasSize(1);
        assertThat(LOG.ids("/api/calls?q=zul&since=2013-02-01&until=2013-02-02&zone=Pacific/Kiritimati"))
                .containsExactly(ofZuleika);
        assertThat(LOG.ids("/api/calls?q=zul&since=2013-02-01&until=2013-02-02&zone=Pacific/Pago_Pago"))
                .isEmpty();
    }
}
