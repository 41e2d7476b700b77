package dev.frontdesk.carrier;

import static dev.frontdesk.carrier.Format.BOOLEAN;
import static dev.frontdesk.carrier.Format.COUNT;
import static dev.frontdesk.carrier.Format.MEDIA;
import static dev.frontdesk.carrier.Format.METHOD;
import static dev.frontdesk.carrier.Format.NAME;
import static dev.frontdesk.carrier.Format.NUMBER;
import static dev.frontdesk.carrier.Format.SECONDS;
import static dev.frontdesk.carrier.Format.SIP;
import static dev.frontdesk.carrier.Format.SPEECH;
import static dev.frontdesk.carrier.Format.TEXT;
import static dev.frontdesk.carrier.Format.TWO_SECONDS;
import static dev.frontdesk.carrier.Format.URL;
import static dev.frontdesk.carrier.Format.oneOf;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * The words of Plivo's XML that a front desk needs, with their attributes and what may stand within them. Conferences,
 * digits and streams are left out on purpose: a Frontdesk that says one of them has lost its way.
 *
 * @see <a href="https://www.plivo.com/docs/voice/xml/dial/">Dial</a>
 * @see <a href="https://www.plivo.com/docs/voice/xml/record/">Record</a>
 */
final class Vocabulary {

    /**
     * What Plivo knows of one element.
     *
     * @param children the elements that may stand in it
     * @param content what the text must be, null where there must be none
     */
    record Rule(Map<String, Format> attributes, Set<String> children, Format content, boolean needsChildren) {}

    private static final Map<String, Format> DIAL = Map.ofEntries(
            entry("action", URL),
            entry("method", METHOD),
            entry("redirect", BOOLEAN),
            entry("timeout", SECONDS),
            entry("timeLimit", SECONDS),
            entry("callerId", TEXT),
            entry("callerName", NAME),
            entry("hangupOnStar", BOOLEAN),
            entry("confirmSound", URL),
            entry("confirmKey", TEXT),
            entry("confirmTimeout", SECONDS),
            entry("dialMusic", TEXT),
            entry("callbackUrl", URL),
            entry("callbackMethod", METHOD),
            entry("digitsMatch", TEXT),
            entry("digitsMatchBLeg", TEXT),
            entry("sipHeaders", TEXT),
            entry("callType", oneOf("voice", "whatsapp")));

    private static final Map<String, Format> NUMBER_ATTRIBUTES = Map.of(
            "sendDigits", TEXT, "sendOnPreanswer", BOOLEAN, "sendDigitsMode", oneOf("rfc2833"), "sipHeaders", TEXT);

    private static final Map<String, Format> USER_ATTRIBUTES = Map.of(
            "sendDigits",
            TEXT,
            "sendOnPreanswer",
            BOOLEAN,
            "sipHeaders",
            TEXT,
            "sipAuthUsername",
            TEXT,
            "sipAuthPassword",
            TEXT);

    private static final Map<String, Format> RECORD = Map.ofEntries(
            entry("action", URL),
            entry("method", METHOD),
            entry("redirect", BOOLEAN),
            entry("fileFormat", oneOf("mp3", "wav")),
            entry("timeout", SECONDS),
            entry("maxLength", TWO_SECONDS),
            entry("playBeep", BOOLEAN),
            entry("finishOnKey", Format.KEYS),
            entry("recordSession", BOOLEAN),
            entry("startOnDialAnswer", BOOLEAN),
            entry("recordChannelType", oneOf("mono", "stereo")),
            entry("transcriptionType", oneOf("auto", "hybrid", "manual")),
            entry("transcriptionUrl", URL),
            entry("transcriptionMethod", METHOD),
            entry("transcriptionReportType", TEXT),
            entry("callbackUrl", URL),
            entry("callbackMethod", METHOD));

    private static final Map<String, Format> WAIT =
            Map.of("length", SECONDS, "silence", BOOLEAN, "minSilence", COUNT, "beep", TEXT);

    private static final Set<String> VERBS =
            Set.of("Dial", "Record", "Speak", "Play", "Wait", "PreAnswer", "Hangup", "Redirect");

    private static final Map<String, Rule> RULES = Map.ofEntries(
            entry("Response", new Rule(Map.of(), VERBS, null, false)),
            entry("Dial", new Rule(DIAL, Set.of("Number", "User"), null, true)),
            entry("Number", new Rule(NUMBER_ATTRIBUTES, Set.of(), NUMBER, false)),
            entry("User", new Rule(USER_ATTRIBUTES, Set.of(), SIP, false)),
            entry("Record", new Rule(RECORD, Set.of(), null, false)),
            entry(
                    "Speak",
                    new Rule(
                            Map.of("voice", Format.VOICE, "language", Format.LANGUAGE, "loop", COUNT),
                            Set.of(),
                            SPEECH,
                            false)),
            entry("Play", new Rule(Map.of("loop", COUNT), Set.of(), MEDIA, false)),
            entry("Wait", new Rule(WAIT, Set.of(), null, false)),
            entry("PreAnswer", new Rule(Map.of(), Set.of("Speak", "Play", "Wait"), null, true)),
            entry(
                    "Hangup",
                    new Rule(Map.of("reason", oneOf("rejected", "busy"), "schedule", SECONDS), Set.of(), null, false)),
            entry("Redirect", new Rule(Map.of("method", METHOD), Set.of(), URL, false)));

    private Vocabulary() {}

    /** Refuses an element that Plivo would not understand; its children have passed already. */
    static void check(Verb verb) throws Refusal {
        Rule rule = RULES.get(verb.name());
        if (rule == null) {
            throw Refusal.invalid("There is no element <" + verb.name() + ">.");
        }
        checkAttributes(verb, rule);
        checkChildren(verb, rule);
        checkContent(verb, rule);
    }

    private static void checkAttributes(Verb verb, Rule rule) throws Refusal {
        for (Map.Entry<String, String> attribute : verb.attributes().entrySet()) {
            Format format = rule.attributes().get(attribute.getKey());
            if (format == null) {
                throw Refusal.invalid("<" + verb.name() + "> has no attribute " + attribute.getKey() + ".");
            }
            format.check(attribute.getValue(), attribute.getKey() + " of <" + verb.name() + ">");
        }
    }

    private static void checkChildren(Verb verb, Rule rule) throws Refusal {
        for (Verb child : verb.children()) {
            if (!rule.children().contains(child.name())) {
                throw Refusal.invalid("<" + child.name() + "> may not stand in <" + verb.name() + ">.");
            }
        }
        if (rule.needsChildren() && verb.children().isEmpty()) {
            throw Refusal.invalid("<" + verb.name() + "> is empty.");
        }
    }

    private static void checkContent(Verb verb, Rule rule) throws Refusal {
        if (rule.content() != null) {
            rule.content().check(verb.text(), "the text of <" + verb.name() + ">");
        } else if (!verb.text().isEmpty()) {
            throw Refusal.invalid("<" + verb.name() + "> takes no text, but holds: " + verb.text());
        }
    }
}
