package dev.frontdesk.background;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * All background tasks of this process, each on a thread of its own. The threads are the server's: on some servers no other
 * thread finds the data source or a transaction.
 */
@ApplicationScoped
public class BackgroundTasks {

    private static final Logger LOG = Logger.getLogger(BackgroundTasks.class.getName());
    private static final Duration TIME_TO_END = Duration.ofSeconds(5);

    private final Map<BackgroundTask, Thread> all = new ConcurrentHashMap<>();

    @Resource
    private ManagedThreadFactory threads;

    /**
     * Starts a task that runs this work again and again.
     *
     * @param name as the log and the health show it
     * @param pause from the end of a run to the next
     */
    public void start(String name, Duration pause, Runnable work) {
        startLong(name, pause, progress -> work.run());
    }

    /**
     * Starts a task of which a single run may take minutes.
     *
     * @param work is handed a callback and runs it at each step, so that the run does not count as stuck
     */
    public void startLong(String name, Duration pause, Consumer<Runnable> work) {
        BackgroundTask task = new BackgroundTask(name, pause, work);
        Thread thread = threads.newThread(task);
        all.put(task, thread);
        thread.start();
    }

    /** The tasks that have not run for much longer than they should. */
    public List<BackgroundTask> overdue() {
        return all.keySet().stream().filter(BackgroundTask::isOverdue).toList();
    }

    /** Stops all tasks and waits some seconds, for all together, until their runs end. Calling it twice does no harm. */
    @PreDestroy
    public void stop() {
        all.keySet().forEach(BackgroundTask::stop);
        long end = System.nanoTime() + TIME_TO_END.toNanos();
        all.forEach((task, thread) -> awaitEnd(task, thread, end));
        all.clear();
    }

    private static void awaitEnd(BackgroundTask task, Thread thread, long end) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
            if (thread.isAlive()) {
                LOG.log(Level.WARNING, "The background task \"{0}\" does not end. It is interrupted.", task.name());
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
