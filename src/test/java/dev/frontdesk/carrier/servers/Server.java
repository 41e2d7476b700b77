package dev.frontdesk.carrier.servers;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A kind of server, and how it takes a WAR. */
interface Server {

    /** As {@code -Donly} names it. */
    String name();

    /** The Maven coordinates of the zip that its makers publish; empty where the build has laid it into target. */
    Optional<String> distribution();

    /** The oldest Java that runs it. */
    default int oldestJava() {
        return 17;
    }

    /** Where the WAR is to be, each tried by itself. */
    default List<String> contexts() {
        return List.of("/", "/desk");
    }

    /**
     * Starts it with the WAR in it, or with the WAR to come. Does not wait until it serves.
     *
     * @throws Failure where one of its commands fails
     */
    void start(Site site, Processes processes) throws IOException;
}
