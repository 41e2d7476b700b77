package dev.frontdesk.call.journal;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Group commit for fsync: threads that append together share one {@code force()}. A line that misses the running one is
 * covered by the next, so no thread waits for more than two.
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

    /** Releases the lock while the disk works, so that threads whose lines are on the disk can return. */
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
