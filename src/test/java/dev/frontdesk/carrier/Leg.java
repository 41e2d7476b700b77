package dev.frontdesk.carrier;

/**
 * One phone of a Dial.
 *
 * @param position its place in the Dial, from 1
 * @param address as the XML wrote it
 * @param uuid Plivo's id of this leg
 */
public record Leg(int position, String address, String uuid) {

    /** What people call it. */
    public String name() {
        return Address.userPart(address);
    }
}
