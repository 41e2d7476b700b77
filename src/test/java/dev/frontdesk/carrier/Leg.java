package dev.frontdesk.carrier;

/**
 * One phone of a Dial.
 *
 * @param position its place in the Dial, from 1
 * @param address as the XML wrote it
 * @param uuid Plivo's id of this leg
 */
public record Leg(int position, String address, String uuid, Behaviour behaviour) {

    /** Whether this phone would be answered if no other was quicker. */
    boolean answersWithin(int timeout) {
        return behaviour.answers() && behaviour.afterSeconds() < timeout;
    }

    /**
     * Whether it would have the call if no other was quicker.
     *
     * @param keySeconds how long a key is waited for; 0 where none is asked for
     */
    boolean takesTheCallWithin(int timeout, int keySeconds) {
        return answersWithin(timeout) && (keySeconds == 0 || behaviour.presses());
    }

    /** When it is over by itself, unanswered or without the key, seconds after it began to ring. */
    int overAfter(int timeout, int keySeconds) {
        return answersWithin(timeout) ? behaviour.afterSeconds() + keySeconds : behaviour.overAfter(timeout);
    }

    /** Whether it is over by itself so many seconds after it began. */
    boolean isOverBy(int seconds, int timeout, int keySeconds) {
        return !takesTheCallWithin(timeout, keySeconds) && overAfter(timeout, keySeconds) <= seconds;
    }

    String name() {
        return Address.userPart(address);
    }
}
