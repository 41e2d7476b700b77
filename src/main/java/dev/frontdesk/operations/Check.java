package dev.frontdesk.operations;

import java.util.List;

/** Checks one thing. All beans of this type are asked, each on a thread of its own. */
public interface Check {

    /** The name of its findings. */
    String name();

    /**
     * Returns what it found. A check changes nothing and has some seconds. One that throws, or is interrupted because
     * it takes too long, counts as unknown.
     *
     * @throws InterruptedException if it took too long
     */
    List<Finding> look() throws InterruptedException;
}
