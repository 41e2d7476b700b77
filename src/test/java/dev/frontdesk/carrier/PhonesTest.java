package dev.frontdesk.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhonesTest {

    private static final String LUKE = "sip:luke160409112049@phone.plivo.com";
    private static final String LUKE_AT_HOME = "sip:lukehome160409112133@phone.plivo.com";

    @Test
    void aNameMeansEveryPhoneThatBeginsWithIt() {
        Phones phones = Phones.ALL_SILENT.with("Luke", Behaviour.busy());

        assertThat(phones.at(LUKE)).isEqualTo(Behaviour.busy());
        assertThat(phones.at(LUKE_AT_HOME)).isEqualTo(Behaviour.busy());
    }

    @Test
    void theLongestNameCounts() {
        Phones phones = Phones.ALL_SILENT.with("luke", Behaviour.busy()).with("lukehome", Behaviour.rejects());

        assertThat(phones.at(LUKE_AT_HOME)).isEqualTo(Behaviour.rejects());
    }

    @Test
    void theAddressCountsBeforeAnyName() {
        Phones phones =
                Phones.ALL_SILENT.with("luke160409112049", Behaviour.busy()).with(LUKE, Behaviour.rejects());

        assertThat(phones.at(LUKE)).isEqualTo(Behaviour.rejects());
    }

    @Test
    void theEndOfAnAddressIsANameToo() {
        assertThat(Phones.ALL_SILENT.with("112133", Behaviour.busy()).at(LUKE_AT_HOME))
                .isEqualTo(Behaviour.busy());
    }

    @Test
    void thePlusOfANumberDoesNotCount() {
        assertThat(Phones.ALL_SILENT.with("+447866555273", Behaviour.busy()).at("447866555273"))
                .isEqualTo(Behaviour.busy());
    }

    @Test
    void thePhonesThatAreNotSpokenOfDoTheOtherThing() {
        assertThat(Phones.ALL_SILENT.otherwise(Behaviour.busy()).at(LUKE)).isEqualTo(Behaviour.busy());
    }
}
