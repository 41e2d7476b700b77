package dev.frontdesk.carrier.sip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdpTest {

    private static final String OFFER = """
            v=0
            o=- 1 1 IN IP4 127.0.0.1
            s=-
            c=IN IP4 127.0.0.1
            t=0 0
            m=audio 7078 RTP/AVP 96 8 0 100
            a=rtpmap:96 opus/48000/2
            a=rtpmap:100 telephone-event/8000
            a=sendonly
            m=video 9078 RTP/AVP 97
            """;

    @Test
    void readsWhereThePhoneListensAndHowItSendsKeys() {
        Sdp sdp = Sdp.read(OFFER).orElseThrow();

        assertThat(sdp.address().getPort()).isEqualTo(7078);
        assertThat(sdp.keyType()).isEqualTo(100);
        assertThat(sdp.isOnHold()).isTrue();
        assertThat(Sdp.read(OFFER.replace("a=sendonly\n", "")).orElseThrow().isOnHold())
                .isFalse();
    }

    @Test
    void answersWithTheOppositeDirectionAndTakesNoVideo() {
        String answer = Sdp.read(OFFER).orElseThrow().answer(4000);

        assertThat(answer)
                .contains("m=audio 4000 RTP/AVP 0 100\r\n", "a=rtpmap:100 telephone-event/8000\r\n", "a=recvonly\r\n")
                .endsWith("m=video 0 RTP/AVP 97\r\n");
    }

    @Test
    void anOldPhoneHoldsByAnAddressOfZeros() {
        assertThat(Sdp.read(OFFER.replace("c=IN IP4 127.0.0.1", "c=IN IP4 0.0.0.0")
                                .replace("sendonly", "sendrecv"))
                        .orElseThrow()
                        .isOnHold())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m=audio 7078 RTP/AVP 8 96",
                "m=audio 7078 RTP/SAVP 0",
                "m=audio 70000 RTP/AVP 0",
                "m=video 7078 RTP/AVP 0"
            })
    void refusesWhatIsNotPlainPcmu(String media) {
        assertThat(Sdp.read("c=IN IP4 127.0.0.1\n" + media + "\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "999.1.1.1", "localhost"})
    void looksUpNoName(String address) {
        assertThat(Sdp.read("c=IN IP4 " + address + "\nm=audio 7078 RTP/AVP 0\n"))
                .isEmpty();
    }
}
