package dev.frontdesk.carrier;

import dev.frontdesk.carrier.Leaving.Stage;
import dev.frontdesk.carrier.Parties.Passage;
import dev.frontdesk.carrier.xml.Verb;
import java.util.List;
import java.util.Optional;

/** What the caller hears: Speak, Play, Wait, and those three within PreAnswer, which leaves the call unanswered. */
final class Announcement {

    private static final int SPEECH_SECONDS = 5;
    private static final int AS_GOOD_AS_ENDLESS = 1000;

    private final CallInProgress call;
    private final Verb verb;
    private final boolean beforeRinging;
    private final boolean beforeTone;

    /** @param ahead what follows it in the document */
    Announcement(CallInProgress call, Verb verb, List<Verb> ahead) {
        this.call = call;
        this.verb = verb;
        this.beforeRinging = ahead.stream().anyMatch(next -> next.name().equals("Dial"));
        this.beforeTone = ahead.stream().anyMatch(next -> next.name().equals("Record"));
    }

    Optional<List<Verb>> play() {
        if (!verb.name().equals("PreAnswer")) {
            call.pickUp();
            call.story().voicemailOffered = !beforeRinging;
            call.story().announced = !beforeRinging && !beforeTone;
        }
        call.happens(words());
        Passage heard =
                call.parties().hear(verb, beforeRinging ? Stage.CALL : Stage.GREETING, seconds(verb), call.now());
        call.moveTo(heard.until());
        if (heard.callerLeft()) {
            call.story().leftWhileRinging = beforeRinging;
            call.callerLeaves();
            call.hangUp(call.story().answeredAt == null ? Cause.CANCELED : Cause.NORMAL, "Caller");
        }
        return Optional.empty();
    }

    private String words() {
        return switch (verb.name()) {
            case "Speak" -> "The caller hears: " + verb.text();
            case "Play" -> "The caller hears the sound " + verb.text();
            default -> "The caller waits.";
        };
    }

    private static int seconds(Verb verb) {
        return switch (verb.name()) {
            case "Wait" -> verb.number("length", 1);
            case "PreAnswer" ->
                verb.children().stream().mapToInt(Announcement::seconds).sum();
            default -> SPEECH_SECONDS * times(verb.number("loop", 1));
        };
    }

    /** 0 means for ever. */
    private static int times(int loop) {
        return loop == 0 ? AS_GOOD_AS_ENDLESS : loop;
    }
}
