package dev.frontdesk.directory;

import java.time.Instant;
import java.util.Set;

/** A user as they were at one moment: what routing asks of a {@link User} besides the apps. */
public record Person(long id, String name, Presence presence) {

    /**
     * When a user may be rung, and of what they get mail.
     *
     * @param email null if there is none
     * @param unavailableUntil when a user who is not available becomes so; null for not before somebody says so
     * @param hours the id of the schedule outside of which the user is not rung; null for at any time
     */
    public record Presence(
            String email, boolean available, Instant unavailableUntil, Long hours, boolean missed, boolean voicemail) {

        /** A user of whom nothing is set. */
        public static final Presence DEFAULT = new Presence(null, true, null, null, false, true);

        /** Whether the user may be rung, hours aside. */
        public boolean isAvailable(Instant at) {
            return available || unavailableUntil != null && !at.isBefore(unavailableUntil);
        }

        /** This one where {@code given} names a field, another one elsewhere. To set one's availability ends an earlier one. */
        Presence over(Presence before, Set<String> given) {
            boolean isSet = given.contains("available") || given.contains("unavailableUntil");
            return new Presence(
                    given.contains("email") ? email : before.email,
                    given.contains("available") ? available : before.available,
                    isSet ? unavailableUntil : before.unavailableUntil,
                    given.contains("hours") ? hours : before.hours,
                    given.contains("notify.missed") ? missed : before.missed,
                    given.contains("notify.voicemail") ? voicemail : before.voicemail);
        }

        Presence with(Long otherHours) {
            return new Presence(email, available, unavailableUntil, otherHours, missed, voicemail);
        }
    }
}
