package dev.frontdesk.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictXmlTest {

    @Test
    void readsVerbsInTheirOrderWithWhatTheySay() throws Refusal {
        List<Verb> verbs = StrictXml.read(xml("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Response>
              <Speak voice="WOMAN" language="en-GB">Zoë &amp; Luke are away.</Speak>
              <Record maxLength="90" action="https://any.example/done"/>
            </Response>\
            """));

        assertThat(verbs).extracting(Verb::name).containsExactly("Speak", "Record");
        assertThat(verbs.get(0).text()).isEqualTo("Zoë & Luke are away.");
        assertThat(verbs.get(1).number("maxLength", 60)).isEqualTo(90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/xml", "application/xml; charset=UTF-8", "Text/XML;charset=utf-8"})
    void takesXmlByEitherOfItsNames(String type) throws Refusal {
        assertThat(StrictXml.read(new Reply(200, type, bytes("<Response/>")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <Response><Dail/></Response>                                                        | no element <Dail>
        <Response><Dial ringTime="5"><User>sip:a@b.c</User></Dial></Response>               | no attribute ringTime
        <Response><Dial/></Response>                                                        | <Dial> is empty
        <Response><Dial><User></User></Dial></Response>                                     | a SIP address
        <Response><Dial><User>luke</User></Dial></Response>                                 | a SIP address
        <Response><Dial><Number/></Dial></Response>                                         | E.164
        <Response><Dial><Number>0800 CALL</Number></Dial></Response>                        | E.164
        <Response><Dial><Speak>Hi</Speak></Dial></Response>                                 | may not stand in <Dial>
        <Response><User>sip:a@b.c</User></Response>                                         | may not stand in <Response>
        <Response><Dial action="/done"><User>sip:a@b.c</User></Dial></Response>             | an absolute address
        <Response><Dial callbackUrl="done"><User>sip:a@b.c</User></Dial></Response>         | an absolute address
        <Response><Dial method="PUT"><User>sip:a@b.c</User></Dial></Response>               | GET or POST
        <Response><Dial timeout="0"><User>sip:a@b.c</User></Dial></Response>                | seconds from 1
        <Response><Dial timeout="20s"><User>sip:a@b.c</User></Dial></Response>              | seconds from 1
        <Response><Dial redirect="yes"><User>sip:a@b.c</User></Dial></Response>             | true or false
        <Response><Record maxLength="1"/></Response>                                        | seconds from 2
        <Response><Record finishOnKey="any"/></Response>                                    | keys of a telephone
        <Response><Record>Hello</Record></Response>                                         | takes no text
        <Response>Hello</Response>                                                          | takes no text
        <Response><Speak/></Response>                                                       | 1 to 3000
        <Response><Speak voice="CHILD">Hi</Speak></Response>                                | WOMAN, MAN
        <Response><Play>http://any.example/a.mp3</Play></Response>                          | https
        <Response><Hangup reason="bored"/></Response>                                       | rejected or busy
        <Response><Hangup/></Response> and more                                             | not well formed
        <response/>                                                                         | no element <response>
        <Dial><User>sip:a@b.c</User></Dial>                                                 | not with <Response>
        <Response xmlns="urn:any"/>                                                         | no namespaces
        <Response><Speak>Fish & chips</Speak></Response>                                    | not well formed
        <Response>                                                                          | not well formed
        <!DOCTYPE Response><Response/>                                                      | DOCTYPE
        ` <?xml version="1.0"?><Response/>`                                                 | not well formed
        ``                                                                                  | not well formed
        {"error": "no XML"}                                                                 | not well formed
        """)
    void refusesWhatPlivoMightRefuse(String document, String reason) {
        refused(xml(document), reason, Cause.ANSWER_INVALID);
    }

    @Test
    void refusesAnEntityThatIsDeclaredOnTheSpot() {
        refused(
                xml("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Response><Speak>&x;</Speak></Response>"),
                "DOCTYPE",
                Cause.ANSWER_INVALID);
    }

    @Test
    void refusesAnythingThatIsNotCalledXml() {
        refused(new Reply(200, "text/html", bytes("<Response/>")), "content type", Cause.ANSWER_INVALID);
        refused(new Reply(200, "", bytes("<Response/>")), "content type", Cause.ANSWER_INVALID);
    }

    @Test
    void refusesMoreThanAHundredKilobytes() {
        String comment = "<!--" + "x".repeat(100 * 1024) + "-->";

        refused(xml("<Response>" + comment + "</Response>"), "more than 100 KB", Cause.ANSWER_INVALID);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 404, 500, 503})
    void refusesAnyStatusButSuccess(int status) {
        refused(new Reply(status, "application/xml", bytes("<Response/>")), "2xx", Cause.ANSWER_UNREACHABLE);
    }

    @Test
    void takesNoAnswerForAFailure() {
        refused(Reply.none("Connection refused"), "Connection refused", Cause.ANSWER_UNREACHABLE);
    }

    private static void refused(Reply reply, String reason, Cause cause) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> StrictXml.read(reply))
                .withMessageContaining(reason)
                .satisfies(refusal -> assertThat(refusal.cause(Cause.ANSWER_UNREACHABLE, Cause.ANSWER_INVALID))
                        .isEqualTo(cause));
    }

    private static Reply xml(String document) {
        return new Reply(200, "application/xml", bytes(document));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
