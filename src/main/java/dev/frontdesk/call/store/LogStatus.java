package dev.frontdesk.call.store;

import java.time.Instant;
import java.util.List;

/**
 * How the log fares.
 *
 * @param databaseThere false while events go to the journal
 * @param waiting how many events wait for the writer
 * @param full true where no more can wait
 * @param journalBytes what waits in the journal
 * @param journalOldest since when; null if nothing does
 * @param refused true while the journal's folder keeps events that a working database did not take
 * @param journalWritable false where the disk would not take an event
 * @param journalSafe false while lines of it stand in a file that somebody has removed
 * @param journalFaults the files in its folder that cannot be used, each with the cause
 * @param diskOutlivesProcess false where what is on the disk goes with the process's machine
 * @param trouble why the database did not take the last batch; null if it did
 */
public record LogStatus(
        boolean databaseThere,
        int waiting,
        boolean full,
        long journalBytes,
        Instant journalOldest,
        boolean refused,
        boolean journalWritable,
        boolean journalSafe,
        List<String> journalFaults,
        boolean diskOutlivesProcess,
        String trouble) {}
