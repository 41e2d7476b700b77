package dev.frontdesk.doctor;

import java.util.List;

/** Looks at one thing. All beans of this type are asked, each on a thread of its own. */
public interface Check {

    /** The word by which its findings are known. */
    String name();

    /**
     * What it found; it changes nothing, and has some seconds for it. One that throws, or is interrupted since it takes
     * too long, counts as unknown.
     *
     * @throws InterruptedException where it took too long
     */
    List<Finding> look() throws InterruptedException;
}
