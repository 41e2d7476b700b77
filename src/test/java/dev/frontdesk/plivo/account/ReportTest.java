package dev.frontdesk.plivo.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.plivo.account.ActualState.SipUser;
import dev.frontdesk.plivo.account.ApplyResult.Failed;
import dev.frontdesk.plivo.account.EndpointOwner.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final EndpointOwner JANE =
            new EndpointOwner(Kind.APP, 7, 1, "Jane mobile", "sip:jane@phone.plivo.com", null);
    private static final SipUser USER = new SipUser("37", "jane261122000001", null, "1", false);
    private static final Step ANY_STEP = new Step.NewPassword(JANE, USER);
    private static final Plan EMPTY = new Plan(List.of(), List.of(), List.of());

    @Test
    void whereNothingIsToBeDoneThatIsSaid() {
        assertThat(new Report(EMPTY)).hasToString("The account matches the directory. Nothing to do.\n");
    }

    @Test
    void aPlanIsWrittenWithItsReasons() {
        Plan plan = new Plan(
                List.of(ANY_STEP),
                List.of(new Plan.Blocker("number", "+442071234567", "It is taken.", "Free it.")),
                List.of(new Plan.Note("number", "+442070000000", "It is no line.")));

        assertThat(new Report(plan)).hasToString("""
            To do:
              change endpoint jane261122000001
                  A new password was requested for the app Jane mobile.
            In the way: number +442071234567
                  It is taken.
                  Free it.
            Note: number +442070000000
                  It is no line.
            """);
    }

    @Test
    void whatWasDoneAndWhatFailedIsWritten() {
        ApplyResult applyResult = new ApplyResult(
                List.of(ANY_STEP),
                List.of(new ApplyResult.NewPassword(JANE, USER, "open-sesame")),
                new Failed(ANY_STEP, "Plivo did not answer in time."),
                new Plan(List.of(ANY_STEP), List.of(), List.of()));

        assertThat(new Report(applyResult)).hasToString("""
            Done: change endpoint jane261122000001
            Passwords, shown this once. For a softphone: domain phone.plivo.com, and
              the app Jane mobile: user jane261122000001, password open-sesame
            Failed: change endpoint jane261122000001
              Plivo did not answer in time.
            Still to do:
              change endpoint jane261122000001
                  A new password was requested for the app Jane mobile.
            """);
    }
}
