package dev.frontdesk.carrier.xml;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words of Plivo's XML that a front desk needs. What this stand-in does not play is left out on purpose, even where
 * Plivo knows it: conferences and streams, recordings in the background, transcriptions.
 *
 * @see <a href="https://www.plivo.com/docs/voice/xml/dial/">Dial</a>
 * @see <a href="https://www.plivo.com/docs/voice/xml/record/">Record</a>
 */
final class Vocabulary {

    /** A line each: the element, what it holds (elements, or a text of some format), and its attributes. */
    private static final String WORDS = """
        Response  > Dial Record Speak Play Wait PreAnswer Hangup Redirect
        Dial      > Number User | action=URL method=METHOD redirect=BOOLEAN callbackUrl=URL callbackMethod=METHOD \
                    timeout=SECONDS timeLimit=SECONDS callerId=TEXT callerName=NAME hangupOnStar=BOOLEAN \
                    dialMusic=TEXT confirmSound=URL confirmKey=KEYS confirmTimeout=SECONDS sipHeaders=TEXT callType=CALL_TYPE
        Number    : NUMBER | sendDigits=TEXT sendOnPreanswer=BOOLEAN sendDigitsMode=DIGITS_MODE sipHeaders=TEXT
        User      : SIP | sendDigits=TEXT sendOnPreanswer=BOOLEAN sipHeaders=TEXT sipAuthUsername=TEXT \
                    sipAuthPassword=TEXT
        Record    | action=URL method=METHOD redirect=BOOLEAN callbackUrl=URL callbackMethod=METHOD \
                    maxLength=TWO_SECONDS timeout=SECONDS finishOnKey=KEYS playBeep=BOOLEAN fileFormat=AUDIO \
                    recordChannelType=CHANNELS
        Speak     : SPEECH | voice=VOICE language=LANGUAGE loop=COUNT
        Play      : MEDIA | loop=COUNT
        Wait      | length=SECONDS silence=BOOLEAN minSilence=COUNT beep=TEXT
        PreAnswer > Speak Play Wait
        Hangup    | reason=REASON
        Redirect  : URL | method=METHOD
        """;

    private static final Map<String, Word> BY_NAME =
            WORDS.lines().map(Word::parse).collect(Collectors.toMap(Word::name, Function.identity()));

    private Vocabulary() {}

    /** Refuses an element that Plivo would not understand; its children have passed already. */
    static void check(Verb verb) throws Refusal {
        Word word = BY_NAME.get(verb.name());
        if (word == null) {
            throw Refusal.invalid("There is no element <" + verb.name() + ">.");
        }
        word.check(verb);
    }
}
