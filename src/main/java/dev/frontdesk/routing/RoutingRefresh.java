package dev.frontdesk.routing;

import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.background.Started;
import dev.frontdesk.database.DatabaseReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;

/** Keeps the routing table as new as the directory: from the start, and within a second of any change on any node. */
@ApplicationScoped
public class RoutingRefresh {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    private RoutingTable table;

    @Inject
    private BackgroundTasks tasks;

    /** After the seeds, so that the first call rings them. */
    public void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) DatabaseReady ready) {
        table.refresh();
    }

    void begin(@Observes Started started) {
        tasks.start("routing", PAUSE, table::refresh);
    }
}
