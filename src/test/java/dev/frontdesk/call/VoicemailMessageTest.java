package dev.frontdesk.call;

import static dev.frontdesk.call.Facts.digest;
import static dev.frontdesk.call.Facts.hungUp;
import static dev.frontdesk.call.Facts.rang;
import static dev.frontdesk.call.Facts.recording;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Fact.Recorded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept as the caller's message. */
class VoicemailMessageTest {

    private static final String URL = "https://media.example/1.mp3";
    private static final String OTHER_URL = "https://media.example/2.mp3";

    @Test
    void aRecordingOfASecondIsAMessage() {
        assertThat(message(recording("1", URL, 1000L))).isEqualTo(new Voicemail(URL, 1, "1"));
    }

    @Test
    void aRecordingOfLessIsNone() {
        assertThat(message(recording("1", URL, 999L))).isNull();
        assertThat(message(recording("1", URL, 0L))).isNull();
    }

    @Test
    void partsOfASecondDoNotCount() {
        assertThat(message(recording("1", URL, 12999L)).seconds()).isEqualTo(12);
    }

    @Test
    void aRecordingOfUnknownLengthIsAMessageIfItCanBeFetchedSafely() {
        assertThat(message(recording("1", URL, null))).isEqualTo(new Voicemail(URL, null, "1"));
        assertThat(message(recording("1", "http://media.example/1.mp3", null))).isNull();
        assertThat(message(recording("1", null, null))).isNull();
    }

    @Test
    void aMessageNeedsNoAddress() {
        assertThat(message(recording("1", null, 5000L))).isEqualTo(new Voicemail(null, 5, "1"));
    }

    @Test
    void whatIsSaidTwiceOfARecordingIsPutTogether() {
        assertThat(message(recording("1", null, 5000L), recording("1", URL, null)))
                .isEqualTo(new Voicemail(URL, 5, "1"));
        assertThat(message(recording("1", URL, 5000L), recording("1", URL, 7000L)))
                .isEqualTo(new Voicemail(URL, 7, "1"));
    }

    @Test
    void anEmptyRecordingThatWasFirstToldWithoutALengthIsNoMessage() {
        assertThat(message(recording("1", URL, null), recording("1", URL, 0L))).isNull();
    }

    @Test
    void aFinishedReportOfWhicheverIdSaysWhatBecameOfOneWithoutALength() {
        assertThat(message(recording("1", URL, null), recording("2", OTHER_URL, 0L)))
                .isNull();
        assertThat(message(recording("1", URL, null), recording("2", OTHER_URL, 12000L)))
                .isEqualTo(new Voicemail(OTHER_URL, 12, "2"));
    }

    @Test
    void ofTwoAddressesTheSafeOneIsKept() {
        assertThat(message(recording("1", "http://a.example/1.mp3", 5000L), recording("1", URL, 5000L))
                        .url())
                .isEqualTo(URL);
        assertThat(message(recording("1", OTHER_URL, 5000L), recording("1", URL, 5000L))
                        .url())
                .isEqualTo(URL);
    }

    @Test
    void ofTwoMessagesTheLongerIsKept() {
        assertThat(message(recording("1", URL, 5000L), recording("2", OTHER_URL, 9000L)))
                .isEqualTo(new Voicemail(OTHER_URL, 9, "2"));
        assertThat(message(recording("1", URL, null), recording("2", OTHER_URL, 1000L)))
                .isEqualTo(new Voicemail(OTHER_URL, 1, "2"));
    }

    @Test
    void aMessageIsKeptAlsoWhereALaterRecordingIsEmpty() {
        assertThat(message(recording("1", URL, 5000L), recording("2", OTHER_URL, 0L)))
                .isEqualTo(new Voicemail(URL, 5, "1"));
    }

    @Test
    void recordingsWithoutIdsAreToldApartByTheirAddresses() {
        assertThat(message(recording(null, URL, 5000L), recording(null, OTHER_URL, 9000L)))
                .isEqualTo(new Voicemail(OTHER_URL, 9, null));
        assertThat(message(recording(null, URL, 5000L), recording(null, URL, 9000L)))
                .isEqualTo(new Voicemail(URL, 9, null));
    }

    @Test
    void ofEqualMessagesTheSameIsKeptInAnyOrder() {
        Recorded one = reported("a", recording("1", URL, 5000L));
        Recorded other = reported("b", recording("2", OTHER_URL, 5000L));

        assertThat(message(one, other)).isEqualTo(message(other, one)).isEqualTo(new Voicemail(URL, 5, "1"));
    }

    @Test
    void whereNothingWasRecordedThereIsNoMessage() {
        assertThat(message()).isNull();
    }

    private static Voicemail message(Recorded... recordings) {
        List<Fact> facts = new ArrayList<>(List.of(rang(), hungUp()));
        Collections.addAll(facts, recordings);
        return new CallStory(facts).summary().voicemail();
    }

    private static Recorded reported(String digest, Recorded recorded) {
        return new Recorded(
                digest(recorded.origin(), digest), recorded.recordingId(), recorded.url(), recorded.milliseconds());
    }
}
