package dev.frontdesk.directory;

import java.util.List;

/**
 * The wanted state of a line, a user, an app, a schedule or a blocked caller. Blanks around a text do not count, and a
 * blank text counts as none. A number is understood in any way of writing, see {@link PhoneNumber}.
 */
public sealed interface DirectoryInput
        permits LineInput, UserInput, UserInput.Availability, AppInput, ScheduleInput, BlockedCallerInput {

    /** A character of one line: no control character, no torn surrogate, nothing that turns the writing round. */
    String PLAIN = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]";

    /** One line of 1 to 100 characters. */
    String NAME = PLAIN + "{1,100}";

    /** The form that Plivo gives to endpoints; more of RFC 3261 would only hide slips of the pen. */
    String SIP_ENDPOINT = "(?=.{1,255}$)sips?:[A-Za-z0-9_.!~*'()&=+$,-]+"
            + "@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?";

    /** E.164. */
    String PHONE_NUMBER = "\\+[1-9][0-9]{6,14}";

    /** All that is seen, and the two joiners that some scripts and signs are written with. */
    String SEEN = "[\\P{Cf}\\u200C\\u200D]*";

    String SEEN_WANTED = "has an invisible character, as texts that were copied often have; type it instead";
    String NAME_WANTED = "must be one line of 1 to 100 characters, for example Sales";
    String SIP_ENDPOINT_WANTED = "must look like sip:sales160408161440@phone.plivo.com, in at most 255 characters";
    String PHONE_NUMBER_WANTED =
            "must be an international number with the code of its country, for example +442071838750";

    /** An address of audio that the carrier fetches. */
    String AUDIO = "https://[A-Za-z0-9][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{0,1990}";

    String AUDIO_WANTED = "must be an https address of an MP3 or WAV file, for example https://example.com/welcome.mp3";

    /** The violations that more than one field shows; the fields by themselves are checked by their annotations. */
    default List<Violation> flaws() {
        return List.of();
    }

    /** Writes a number in E.164. A text that is no number stays as it is, and is refused later. */
    static String number(String text) {
        return PhoneNumber.e164(text).orElseGet(() -> tidy(text));
    }

    /** Removes the blanks around a text; null if nothing is left. */
    static String tidy(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
