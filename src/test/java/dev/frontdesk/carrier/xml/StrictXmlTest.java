package dev.frontdesk.carrier.xml;

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
    void readsVerbsInTheirOrderWithTextAndAttributes() throws Refusal {
        List<Verb> verbs = StrictXml.read("application/xml", bytes("""
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
    void acceptsBothContentTypesOfXml(String type) throws Refusal {
        assertThat(StrictXml.read(type, bytes("<Response/>"))).isEmpty();
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
    void rejectsWhatPlivoMightReject(String document, String reason) {
        rejected(document, reason);
    }

    @Test
    void rejectsAnEntityDeclaredInTheDocument() {
        rejected(
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><Response><Speak>&x;</Speak></Response>",
                "DOCTYPE");
    }

    @Test
    void rejectsAnyOtherContentType() {
        rejected("text/html", "<Response/>", "content type");
        rejected("", "<Response/>", "content type");
    }

    @Test
    void rejectsMoreThanAHundredKilobytes() {
        String comment = "<!--" + "x".repeat(100 * 1024) + "-->";

        rejected("<Response>" + comment + "</Response>", "more than 100 KB");
    }

    private static void rejected(String document, String reason) {
        rejected("application/xml", document, reason);
    }

    private static void rejected(String type, String document, String reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> StrictXml.read(type, bytes(document)))
                .withMessageContaining(reason)
                .satisfies(refusal ->
                        assertThat(refusal.cause("unreachable", "invalid")).isEqualTo("invalid"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
