package dev.frontdesk.directory;

import java.util.List;
import java.util.stream.Stream;

/** A line or an app: it can be called at a SIP endpoint, at a phone number, or at both. */
interface Addressed {

    /** Null if there is none. */
    String sipEndpoint();

    /** E.164 with its plus sign; null if there is none. */
    String phoneNumber();

    /** Those of both that are set. */
    default List<String> endpoints() {
        return Stream.of(sipEndpoint(), phoneNumber())
                .filter(address -> address != null)
                .toList();
    }
}
