package dev.frontdesk.directory;

import java.util.List;
import java.util.stream.Stream;

/** Whatever can be called at a SIP endpoint, at a phone number, or at both. */
interface Addressed {

    /** Null where there is none. */
    String sipEndpoint();

    /** E.164 with its plus sign; null where there is none. */
    String phoneNumber();

    /** Both as far as they are there. */
    default List<String> endpoints() {
        return Stream.of(sipEndpoint(), phoneNumber())
                .filter(address -> address != null)
                .toList();
    }
}
