package dev.frontdesk.plivo;

import java.util.Set;
import java.util.regex.Pattern;

/** The names of Plivo's parameters. See Plivo's documentation, Voice, XML, Request. */
final class PlivoNames {

    /** Those that Plivo documents or was seen to send. New ones appear over time. */
    static final Set<String> KNOWN = Set.of((
            // Of every webhook.
            "CallUUID From To CallerName ForwardedFrom CallStatus Direction Event BillRate SessionStart"
                    + " ParentAuthID STIRVerification STIRAttestation ALegUUID ALegRequestUUID RequestUUID"
                    + " SIP-H-To SIPAuthType SIPAuthUser SIPSourceIP CountryCode RouteType ComplianceStatus"
                    + " ComplianceApplicationId Digits"
                    // Of an end.
                    + " HangupCause HangupCauseCode HangupCauseName HangupSource Duration BillDuration TotalCost"
                    + " StartTime AnswerTime EndTime CarrierFailoverTriggered"
                    // Of a Dial and its legs.
                    + " DialStatus DialRingStatus DialHangupCause DialALegUUID DialBLegUUID DialAction"
                    + " DialBLegStatus DialBLegFrom DialBLegTo DialBLegPosition DialBLegBillRate"
                    + " DialBLegHangupCause DialBLegHangupCauseCode DialBLegHangupCauseName"
                    + " DialBLegHangupSource DialBLegDuration DialBLegBillDuration DialBLegTotalCost"
                    + " DialBLegSTIRVerification DialBLegSTIRAttestation DialDigitsMatch DialDigitsPressedBy"
                    // Of a recording.
                    + " RecordUrl RecordFile RecordingID RecordingDuration RecordingDurationMs"
                    + " RecordingStartMs RecordingEndMs RecordingEndReason")
            .split(" "));

    private static final Pattern ANY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private PlivoNames() {}

    /** No other name was ever seen. What was signed can be cut into names and values elsewhere, but seldom into these. */
    static boolean mayBe(String name) {
        return ANY.matcher(name).matches();
    }
}
