package dev.frontdesk.call.journal;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Forced writes to one file, shared by all who append to it at once: one forces what is there, the others wait for that, or
 * for the next if theirs came too late. Nobody waits for a third, however slow the disk and however many they are.
 */
final class GroupFsync {

    private final Disk disk;
    private final LongSupplier written;
    private final Lock lock = new ReentrantLock();
    private final Condition done = lock.newCondition();
    private boolean underway;
    private long forced;

    /** Returns once all that was written to the file before is on the disk. */
    interface Disk {
        void force() throws IOException;
    }

    /** @param written how many bytes of the file are written so far */
    GroupFsync(Disk disk, LongSupplier written) {
        this.disk = disk;
        this.written = written;
    }

    /** Returns once the file is on the disk up to that length. */
    void upTo(long length) throws IOException {
        lock.lock();
        try {
            while (forced < length) {
                if (underway) {
                    done.awaitUninterruptibly();
                } else {
                    forceAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets the others at the lock meanwhile; whose line is on the disk then goes, and does not stand in the way. */
    private void forceAll() throws IOException {
        underway = true;
        lock.unlock();
        long now = 0;
        try {
            long length = written.getAsLong();
            disk.force();
            now = length;
        } finally {
            lock.lock();
            forced = Math.max(forced, now);
            underway = false;
            done.signalAll();
        }
    }
}
