package dev.frontdesk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryCheckTest {

    private static final Line SALES = new Line(1, "Sales", "sip:sales@phone.plivo.com", null);
    private static final App JANE = new App(4, "Jane", 7, "desktop", "sip:jane@phone.plivo.com", null);
    private static final App PHONE = new App(4, "Jane", 8, "mobile", null, "+442071234567");

    @Test
    void aLineOnWhichSomebodyRingsIsWell() {
        assertThat(lines(directory(SALES, JANE)).status()).isEqualTo(Status.OK);
    }

    @Test
    void aDirectoryWithoutLinesIsAFault() {
        assertThat(DirectoryCheck.lines(Snapshot.EMPTY).status()).isEqualTo(Status.FAULT);
    }

    @Test
    void aLineOnWhichNobodyRingsIsNamedByItsId() {
        assertThat(lines(directory(SALES)))
                .returns(Status.WARNING, Finding::status)
                .extracting(Finding::finding)
                .asString()
                .contains("line 1")
                .doesNotContain("Sales", "sales");
    }

    @Test
    void telephonesDoNotRingOnALineWithoutAPhoneNumber() {
        assertThat(lines(directory(SALES, PHONE)).status()).isEqualTo(Status.WARNING);
        assertThat(lines(directory(new Line(1, "Sales", null, "+442071234560"), PHONE))
                        .status())
                .isEqualTo(Status.OK);
    }

    @Test
    void endpointsOfTheirOwnAreWell() {
        assertThat(DirectoryCheck.endpoints(directory(SALES, JANE, PHONE)).status())
                .isEqualTo(Status.OK);
    }

    @Test
    void anAppAtTheAddressOfALineIsAFaultHoweverItIsWritten() {
        App loop = new App(4, "Jane", 9, "loop", "sips:sales@PHONE.plivo.com:5061", null);

        Finding finding = DirectoryCheck.endpoints(directory(SALES, loop));

        assertThat(finding.status()).isEqualTo(Status.FAULT);
        assertThat(finding.finding()).isEqualTo("These share an endpoint: line 1 and app 9 of user 4.");
    }

    @Test
    void anAppWithThePhoneNumberOfALineIsAFault() {
        Line line = new Line(2, "Press", null, "+442071234567");

        assertThat(DirectoryCheck.endpoints(directory(line, PHONE)).status()).isEqualTo(Status.FAULT);
    }

    @Test
    void endpointsThatDifferInCaseAloneAreMostLikelyOne() {
        App mistyped = new App(5, "Peter", 10, "desktop", "sip:Jane@phone.plivo.com", null);

        Finding finding = DirectoryCheck.endpoints(directory(SALES, JANE, mistyped));

        assertThat(finding.status()).isEqualTo(Status.WARNING);
        assertThat(finding.finding()).contains("app 7 of user 4 and app 10 of user 5");
    }

    private static Finding lines(Snapshot directory) {
        return DirectoryCheck.lines(directory);
    }

    private static Snapshot directory(Line line, App... apps) {
        return Snapshot.of(1, List.of(line), List.of(apps));
    }
}
