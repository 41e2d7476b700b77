package dev.frontdesk.notices.mail;

import static dev.frontdesk.notices.NoticeKind.CALL_ENDED;
import static dev.frontdesk.notices.NoticeKind.CALL_MISSED;
import static dev.frontdesk.notices.NoticeKind.CALL_VOICEMAIL_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.call.Summary;
import dev.frontdesk.directory.Person;
import dev.frontdesk.directory.Person.Presence;
import dev.frontdesk.directory.Ringing;
import dev.frontdesk.directory.Ringing.Stage;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.notices.AnyCall;
import dev.frontdesk.notices.NoticeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddresseesTest {

    private static final Summary MISSED = AnyCall.with(State.ENDED, Outcome.MISSED);
    private static final Person BOTH = person(1, "a@example.test", true, true);
    private static final Person MESSAGES = person(2, "b@example.test", false, true);
    private static final Person NO_ADDRESS = person(3, null, true, true);

    @Test
    void aUserGetsWhatTheyWantAndHaveAnAddressFor() {
        Addressees all = new Addressees(directory(null, BOTH, MESSAGES, NO_ADDRESS));

        assertThat(all.of(CALL_MISSED, MISSED)).containsExactly(BOTH);
        assertThat(all.of(CALL_VOICEMAIL_LEFT, AnyCall.with(State.ENDED, Outcome.VOICEMAIL)))
                .containsExactly(BOTH, MESSAGES);
    }

    @Test
    void onlyUsersOfTheLinesStagesGetMail() {
        Addressees all = new Addressees(directory(List.of(2L), BOTH, person(2, "b@example.test", true, true)));

        assertThat(all.of(CALL_MISSED, MISSED)).extracting(Person::id).containsExactly(2L);
    }

    @Test
    void nobodyGetsMailAboutACallThatWasAnsweredAfterAll() {
        Addressees all = new Addressees(directory(null, BOTH));
        Summary answered = AnyCall.with(State.ENDED, Outcome.ANSWERED);

        for (NoticeKind kind : NoticeKind.values()) {
            assertThat(all.of(kind, answered)).isEmpty();
        }
        assertThat(all.of(CALL_ENDED, MISSED)).isEmpty();
    }

    @Test
    void withoutAnyAddressNothingIsWanted() {
        assertThat(new Addressees(directory(null, NO_ADDRESS)).areThere()).isFalse();
        assertThat(new Addressees(directory(null, person(4, "d@example.test", false, false))).areThere())
                .isFalse();
        assertThat(new Addressees(directory(null, MESSAGES)).areThere()).isTrue();
    }

    private static Person person(long id, String email, boolean missed, boolean voicemail) {
        return new Person(id, "Luke", new Presence(email, true, null, null, missed, voicemail));
    }

    private static Snapshot directory(List<Long> stage, Person... people) {
        Ringing ringing =
                new Ringing(null, List.of(new Stage(stage, 20, false)), null, null, null, true, true, null, true);
        return new Snapshot(
                1, List.of(), List.of(), List.of(people), null, List.of(new Snapshot.Rule(2, ringing)), null, null);
    }
}
