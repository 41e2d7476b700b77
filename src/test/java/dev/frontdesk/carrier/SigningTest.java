package dev.frontdesk.carrier;

import static dev.frontdesk.carrier.TinyFrontdesk.PUBLIC_URL;
import static dev.frontdesk.carrier.TinyFrontdesk.SALES;
import static dev.frontdesk.carrier.TinyFrontdesk.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.TinyFrontdesk.Heard;
import dev.frontdesk.carrier.webhook.Signature;
import dev.frontdesk.carrier.webhook.Signing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What arrives with each request, and how else a request may be made. */
class SigningTest {

    private final TinyFrontdesk frontdesk = new TinyFrontdesk();

    @AfterEach
    void close() {
        frontdesk.close();
    }

    @Test
    void everyRequestIsSignedForThePublicAddress() {
        frontdesk.carrier().post("/plivo/hangup", Map.of("CallUUID", "any", "AnswerTime", ""));

        Heard heard = frontdesk.lastHeard("hangup");
        String right = signature(heard, "POST", PUBLIC_URL + "/plivo/hangup", heard.parameters());
        assertThat(heard.headers())
                .containsEntry("X-Plivo-Signature-V3", right)
                .containsEntry("X-Plivo-Signature-Ma-V3", right)
                .containsEntry("Content-Type", "application/x-www-form-urlencoded");
        assertThat(heard.raw()).isEqualTo("AnswerTime=&CallUUID=any");
    }

    @Test
    void byGetTheParametersTravelInTheQuerySortedAmongItsOwn() {
        frontdesk.carrier().get("/plivo/answer?deploymentId=7", Map.of("CallUUID", "any one", "To", "+44"));

        Heard heard = frontdesk.lastHeard("answer");
        assertThat(heard.method()).isEqualTo("GET");
        assertThat(heard.raw()).isEqualTo("CallUUID=any+one&To=%2B44&deploymentId=7");
        assertThat(heard.headers())
                .containsEntry(
                        "X-Plivo-Signature-V3",
                        signature(heard, "GET", PUBLIC_URL + "/plivo/answer?" + heard.raw(), Map.of()));
    }

    @Test
    void anAccountMayAskItsOwnAddressesByGet() {
        new Carrier(frontdesk.base(), frontdesk.account().askingByGet()).play(Scenario.callTo(SALES));

        assertThat(frontdesk.lastHeard("answer").method()).isEqualTo("GET");
        assertThat(frontdesk.lastHeard("dial-result").method()).isEqualTo("POST");
        assertThat(frontdesk.lastHeard("hangup").method()).isEqualTo("GET");
    }

    @Test
    void aForgedRequestIsSignedWithAnotherToken() {
        Heard heard = heardWhenSigned(Signing.WRONG);

        String right = right(heard);
        assertThat(heard.headers().get("X-Plivo-Signature-V3")).hasSize(44).isNotEqualTo(right);
        assertThat(heard.headers().get("X-Plivo-Signature-Ma-V3")).isNotEqualTo(right);
    }

    @Test
    void aRequestMayComeWithoutSignature() {
        assertThat(heardWhenSigned(Signing.MISSING).headers().keySet())
                .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("x-plivo"));
    }

    @Test
    void whileTheTokenIsRenewedTwoSignaturesStandInTheHeader() {
        Heard heard = heardWhenSigned(Signing.WITH_TWO_TOKENS);

        assertThat(heard.headers().get("X-Plivo-Signature-V3").split(","))
                .hasSize(2)
                .contains(right(heard));
    }

    @Test
    void aSubaccountSignsWithItsOwnTokenBesideThatOfTheMainAccount() {
        Heard heard = heardWhenSigned(Signing.BY_SUBACCOUNT);

        assertThat(heard.headers()).containsEntry("X-Plivo-Signature-Ma-V3", right(heard));
        assertThat(heard.headers().get("X-Plivo-Signature-V3")).isNotEqualTo(right(heard));
    }

    @Test
    void withoutAHangupAddressTheEndGoesToTheAnswerAddress() {
        new Carrier(frontdesk.base(), frontdesk.account().withoutHangupAddress()).play(Scenario.callTo(SALES));

        assertThat(frontdesk.heardInWords()).contains("answer Hangup").doesNotContain("hangup Hangup");
    }

    @Test
    void parametersThatNobodyKnowsTravelAlong() {
        frontdesk.carrier().play(Scenario.callTo(SALES).carrying("X-PH-Ticket", "42"));

        assertThat(List.of("answer", "dial-result", "hangup"))
                .allSatisfy(name ->
                        assertThat(frontdesk.lastHeard(name).parameters()).containsEntry("X-PH-Ticket", "42"));
    }

    private Heard heardWhenSigned(Signing signing) {
        new Carrier(frontdesk.base(), frontdesk.account().signing(signing)).post("/plivo/hangup", Map.of("a", "b"));
        return frontdesk.lastHeard("hangup");
    }

    private static String right(Heard heard) {
        return signature(heard, "POST", PUBLIC_URL + "/plivo/hangup", heard.parameters());
    }

    private static String signature(Heard heard, String method, String url, Map<String, String> parameters) {
        String nonce = heard.headers().get("X-Plivo-Signature-V3-Nonce");
        return Signature.of(method, url, parameters.entrySet(), nonce).with(TOKEN);
    }
}
