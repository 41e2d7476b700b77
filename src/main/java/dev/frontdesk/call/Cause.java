package dev.frontdesk.call;

import jakarta.persistence.Embeddable;

/**
 * Why a call or a leg ended, in the carrier's words.
 *
 * @param cause the telephony cause, e.g. {@code NORMAL_CLEARING}; null where none was reported
 * @param code the carrier's number for it; null in old traffic
 * @param name the carrier's name for the code; null in old traffic
 * @param source who ended it; null in old traffic
 */
@Embeddable
public record Cause(String cause, Integer code, String name, String source) {

    /** Nothing was reported. A row cannot tell this from no cause at all, so a summary must not either. */
    boolean saysNothing() {
        return cause == null && code == null && name == null && source == null;
    }

    /** With what is missing here taken from another. */
    Cause or(Cause other) {
        return new Cause(
                cause != null ? cause : other.cause,
                code != null ? code : other.code,
                name != null ? name : other.name,
                source != null ? source : other.source);
    }
}
