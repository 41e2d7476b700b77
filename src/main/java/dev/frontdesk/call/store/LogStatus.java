package dev.frontdesk.call.store;

import java.time.Instant;
import java.util.List;

/**
 * The state of writer and journal.
 *
 * @param databaseThere false while events go to the journal
 * @param waiting how many events wait for the writer
 * @param full true if no more events can wait
 * @param journalBytes size of the events that wait in the journal
 * @param journalOldest since when the oldest of them waits; null if none does
 * @param refused true while there are dead letters
 * @param journalWritable false if the disk is full or cannot be written
 * @param journalSafe false while a removed file still holds events
 * @param journalFaults the files in its folder that cannot be used, each with the cause
 * @param diskOutlivesProcess false if the disk is lost with the process's machine
 * @param trouble why the database did not write the last batch; null if it did
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
