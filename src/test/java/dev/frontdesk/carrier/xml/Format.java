package dev.frontdesk.carrier.xml;

import java.util.regex.Pattern;

/** What a value in the XML must look like. */
enum Format {
    TEXT("a text", "(?s).*"),
    BOOLEAN("true or false", "true|false"),
    METHOD("GET or POST", "GET|POST"),
    COUNT("a whole number", "\\d{1,6}"),
    SECONDS("a whole number of seconds from 1", "[1-9]\\d{0,5}"),
    TWO_SECONDS("a whole number of seconds from 2", "[2-9]|[1-9]\\d{1,5}"),
    NAME("a text of at most 50 characters", ".{0,50}"),
    KEYS("keys of a telephone, or none", "none|[0-9#*]+"),
    URL("an absolute address", "https?://[^\\s/?#@]+(/\\S*)?"),
    MEDIA("the https address of a sound", "https://[^\\s/?#@]+/\\S+"),
    NUMBER("a telephone number in E.164", "\\+?[1-9]\\d{6,14}"),
    SIP("a SIP address", "sips?:[^@\\s<>]+@[^@\\s<>]+"),
    SPEECH("a text of 1 to 3000 characters", "(?s).{1,3000}"),
    VOICE("WOMAN, MAN or Polly.…", "WOMAN|MAN|Polly\\.\\p{L}+"),
    LANGUAGE("a language such as en-US", "[a-z]{2,3}(-[A-Z]{2,3})?(-WLS)?"),
    AUDIO("mp3 or wav", "mp3|wav"),
    CHANNELS("mono or stereo", "mono|stereo"),
    CALL_TYPE("voice or whatsapp", "voice|whatsapp"),
    DIGITS_MODE("rfc2833", "rfc2833"),
    REASON("rejected or busy", "rejected|busy");

    private final String wanted;
    private final Pattern pattern;

    Format(String wanted, String regex) {
        this.wanted = wanted;
        this.pattern = Pattern.compile(regex);
    }

    /** @param what whose value it is, for the sentence */
    void check(String value, String what) throws Refusal {
        if (!pattern.matcher(value).matches()) {
            throw Refusal.invalid("'" + value + "' is " + what + ", where Plivo wants " + wanted + ".");
        }
    }
}
