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

    /** Whether it has stopped ringing by itself, unanswered, so many seconds after it began. */
    boolean isOverBy(int seconds, int timeout) {
        return !answersWithin(timeout) && behaviour.overAfter(timeout) <= seconds;
    }

    String name() {
        return Address.userPart(address);
    }
}
