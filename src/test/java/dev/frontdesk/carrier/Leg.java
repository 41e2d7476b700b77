package dev.frontdesk.carrier;

/**
 * One phone of a Dial.
 *
 * @param stage the stage of the line in which it rings, from 1
 * @param keyAsked whether a colleague must press a key to take the call
 * @param position its place in the Dial, from 1
 * @param address as the XML wrote it
 * @param uuid Plivo's id of this leg
 */
public record Leg(int stage, boolean keyAsked, int position, String address, String uuid) {

    /** What people call it. */
    public String name() {
        return Address.userPart(address);
    }
}
