package dev.frontdesk.operations;

import java.util.List;

/** Checks one thing. All beans of this type are asked, each on a thread of its own. */
public interface Check {

    /** The name of its findings. */
    String name();

    /**
     * Returns the findings within some seconds, and changes nothing. If a check throws, or is interrupted because it
     * takes too long, its finding is unknown.
     *
     * @throws InterruptedException if it took too long
     */
    List<Finding> look() throws InterruptedException;
}
