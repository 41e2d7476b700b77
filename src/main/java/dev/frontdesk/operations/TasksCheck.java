package dev.frontdesk.operations;

import dev.frontdesk.background.BackgroundTask;
import dev.frontdesk.background.BackgroundTasks;
import dev.frontdesk.database.DatabaseWatch;
import dev.frontdesk.operations.HealthResource.CheckResult;
import dev.frontdesk.operations.HealthResource.CheckStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks that the background tasks run. If a task that should run every second has not run for half a minute, the service
 * is DOWN: events may stay in the journal, or calls ring apps that were removed. While the database is unavailable they may wait.
 */
@ApplicationScoped
public class TasksCheck implements HealthCheck {

    @Inject
    private BackgroundTasks tasks;

    @Inject
    private DatabaseWatch watch;

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public CheckResult check() {
        return watch.isAvailable()
                ? check(tasks.overdue())
                : new CheckResult(CheckStatus.UP, "Background tasks wait for the database.");
    }

    static CheckResult check(List<BackgroundTask> overdue) {
        if (overdue.isEmpty()) {
            return new CheckResult(CheckStatus.UP, "All background tasks run.");
        }
        CheckStatus checkStatus =
                overdue.stream().anyMatch(BackgroundTask::isFrequent) ? CheckStatus.DOWN : CheckStatus.DEGRADED;
        String names = overdue.stream().map(BackgroundTask::name).sorted().collect(Collectors.joining(", "));
        return new CheckResult(
                checkStatus,
                "Background tasks have not run for too long: " + names
                        + ". Look for them in the server's log; restart the service if they do not recover.");
    }
}
