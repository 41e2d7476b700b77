package dev.frontdesk.notices;

import java.util.List;
import java.util.Set;

/** A way to send notices. All beans of this type are asked. */
public interface Recipients {

    /** What somebody wants to know now, from memory: returns at once. */
    Set<NoticeKind> wanted();

    /**
     * Records who gets the notices, within the transaction that takes the notices out of the outbox. The same notice may come
     * again, and must not be sent twice.
     */
    void add(List<Announcement> due);
}
