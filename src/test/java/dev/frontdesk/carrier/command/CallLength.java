package dev.frontdesk.carrier.command;

import dev.frontdesk.carrier.Behaviour;
import dev.frontdesk.carrier.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tells how long a call will take before Frontdesk is asked, so that a call which ends now can begin as long ago. It knows
 * the times in Frontdesk's documents.
 */
final class CallLength {

    /** Of the voicemail, too. */
    static final int LONGEST_MESSAGE = 120;

    private static final int RINGS = 20;
    private static final int SENTENCE = 5;

    private final Scenario scenario;
    private final List<Behaviour> phones;

    /** @param addresses of all apps that there are */
    CallLength(Scenario scenario, List<String> addresses) {
        this.scenario = scenario;
        this.phones =
                addresses.stream().map(address -> scenario.phones().at(address)).toList();
    }

    int seconds() {
        return Math.min(scenario.leaving().seconds(), untilItsEnd());
    }

    private int untilItsEnd() {
        if (!scenario.lineKnown()) {
            return SENTENCE;
        }
        return quickest()
                .map(phone -> phone.afterSeconds() + phone.talkSeconds())
                .orElseGet(this::withVoicemail);
    }

    private Optional<Behaviour> quickest() {
        return phones.stream()
                .filter(phone -> phone.answers() && phone.afterSeconds() < RINGS)
                .min(Comparator.comparingInt(Behaviour::afterSeconds));
    }

    private int withVoicemail() {
        int ringing =
                phones.stream().mapToInt(phone -> phone.overAfter(RINGS)).max().orElse(0);
        return ringing + SENTENCE + Math.min(scenario.voicemail().seconds(), LONGEST_MESSAGE);
    }
}
