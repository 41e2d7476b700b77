package dev.frontdesk.call.erasure;

import java.util.Collection;

/**
 * Something of calls that another package keeps in tables of its own. All beans of this type are called for each call, within
 * the transaction that changes its events.
 */
public interface CallData {

    /** What it is, as the answer to an erasure names it, such as {@code voicemails}. */
    String name();

    /**
     * Erases whatever names the caller.
     *
     * @param recordings the carrier's ids of what was recorded in the call
     * @return how many things were changed or removed
     */
    int erase(String callUuid, Collection<String> recordings);

    /** The call is deleted: leaves nothing of it. */
    void delete(String callUuid, Collection<String> recordings);
}
