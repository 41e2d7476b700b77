package dev.frontdesk.notices;

import static dev.frontdesk.notices.NoticeKind.CALL_ANSWERED;
import static dev.frontdesk.notices.NoticeKind.CALL_CREATED;
import static dev.frontdesk.notices.NoticeKind.CALL_ENDED;
import static dev.frontdesk.notices.NoticeKind.CALL_HUNGUP;
import static dev.frontdesk.notices.NoticeKind.CALL_MISSED;
import static dev.frontdesk.notices.NoticeKind.CALL_VOICEMAIL_LEFT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.State;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.Voicemail;
import dev.frontdesk.call.projection.CallChanged;
import dev.frontdesk.call.projection.RowWritten;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeRulesTest {

    private static final Instant NOW = AnyCall.STARTED.plusSeconds(60);

    private final NoticeRules rules = new NoticeRules(false);

    @Test
    void aFirstRowSaysThatTheCallCameIn() {
        assertThat(news(AnyCall.ringing(), true, false, false)).containsExactly(CALL_CREATED);
    }

    @Test
    void eachStepIsToldWhenTheRowSaysItFirst() {
        assertThat(news(AnyCall.with(State.IN_PROGRESS, null), false, false, false))
                .containsExactly(CALL_ANSWERED);
        assertThat(news(AnyCall.with(State.ENDED, Outcome.ANSWERED), false, true, false))
                .containsExactly(CALL_HUNGUP, CALL_ENDED);
        assertThat(news(AnyCall.with(State.ENDED, Outcome.ANSWERED), false, true, true))
                .isEmpty();
    }

    @Test
    void aCallOfWhichAllIsHeardAtOnceIsToldOfAtOnce() {
        assertThat(news(AnyCall.with(State.ENDED, Outcome.ANSWERED), true, false, false))
                .containsExactly(CALL_CREATED, CALL_ANSWERED, CALL_HUNGUP, CALL_ENDED);
    }

    @Test
    void nothingIsWrittenThatNobodyWants() {
        assertThat(NoticeRules.neededFor(Set.of())).isEmpty();
        assertThat(NoticeRules.neededFor(Set.of(CALL_HUNGUP))).containsExactly(CALL_HUNGUP);
        assertThat(NoticeRules.neededFor(Set.of(CALL_MISSED))).containsExactly(CALL_ENDED);
        assertThat(NoticeRules.neededFor(Set.of(CALL_VOICEMAIL_LEFT, CALL_CREATED)))
                .containsExactly(CALL_CREATED, CALL_ENDED);
    }

    @Test
    void theEndSaysWhetherTheCallWasMissed() {
        assertThat(due(CALL_ENDED, AnyCall.with(State.ENDED, Outcome.MISSED)).announced())
                .containsExactly(CALL_ENDED, CALL_MISSED);
        assertThat(due(CALL_ENDED, AnyCall.with(State.ENDED, Outcome.ANSWERED)).announced())
                .containsExactly(CALL_ENDED);
    }

    @Test
    void aCallThatGoesOnAfterAllIsNotReportedAsEnded() {
        assertThat(due(CALL_ENDED, AnyCall.with(State.IN_PROGRESS, null)).announced())
                .isEmpty();
    }

    @Test
    void aMessageWaitsForItsAudioButNotForEver() {
        var withoutAudio = AnyCall.voicemail(new Voicemail(null, 5, "r"));
        assertThat(due(CALL_ENDED, withoutAudio).next()).isEqualTo(CALL_VOICEMAIL_LEFT);
        assertThat(due(CALL_VOICEMAIL_LEFT, withoutAudio).again()).isTrue();
        Instant late = NOW.plus(Duration.ofSeconds(151));
        assertThat(rules.due(notice(CALL_VOICEMAIL_LEFT), withoutAudio, late).announced())
                .containsExactly(CALL_VOICEMAIL_LEFT);
    }

    @Test
    void whereCopiesAreMadeTheAudioIsHadOnceItIsCopied() {
        var copying = new NoticeRules(true);
        var atPlivo = AnyCall.voicemail(new Voicemail("https://plivo.example/a.mp3", 5, "r"));
        var copied = AnyCall.voicemail(new Voicemail("https://plivo.example/a.mp3", 5, "r", NOW));

        assertThat(due(CALL_VOICEMAIL_LEFT, atPlivo).announced()).containsExactly(CALL_VOICEMAIL_LEFT);
        assertThat(copying.due(notice(CALL_VOICEMAIL_LEFT), atPlivo, NOW).again())
                .isTrue();
        assertThat(copying.due(notice(CALL_VOICEMAIL_LEFT), copied, NOW).announced())
                .containsExactly(CALL_VOICEMAIL_LEFT);
    }

    @Test
    void ofACallOfLastWeekNothingIsReported() {
        Instant later = NOW.plus(NoticeRules.OLDEST);

        assertThat(rules.due(notice(CALL_HUNGUP), AnyCall.with(State.ENDED, Outcome.MISSED), later)
                        .announced())
                .isEmpty();
    }

    private static Set<NoticeKind> news(Summary call, boolean isNew, boolean wasAnswered, boolean wasOver) {
        return NoticeRules.news(new RowWritten(new CallChanged("a", 1, call), isNew, wasAnswered, wasOver));
    }

    private NoticeRules.Due due(NoticeKind kind, Summary call) {
        return rules.due(notice(kind), call, NOW);
    }

    private static Notice notice(NoticeKind kind) {
        return new Notice("a", kind, NOW);
    }
}
