package dev.frontdesk.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs the findings of the doctor that are not ok, some seconds after each start. */
@Singleton
@Startup
public class StartupReport {

    private static final Logger LOG = Logger.getLogger(StartupReport.class.getName());

    /** The start does not wait for the checks, and Plivo's addresses are not served before it is over. */
    private static final int SECONDS_AFTER_START = 20;

    @Inject
    private Doctor doctor;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> examination;

    @PostConstruct
    void arrange() {
        examination = executor.schedule(this::examine, SECONDS_AFTER_START, TimeUnit.SECONDS);
    }

    @PreDestroy
    void cancel() {
        examination.cancel(true);
    }

    private void examine() {
        try {
            report(doctor.examine());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void report(List<Finding> findings) {
        List<Finding> notOk = findings.stream()
                .filter(finding -> finding.status() != Status.OK)
                .toList();
        notOk.forEach(finding -> LOG.log(level(finding.status()), line(finding)));
        if (notOk.isEmpty()) {
            LOG.info("doctor: all checks are ok");
        }
    }

    /** A status that is unknown from inside is not worth a warning. */
    private static Level level(Status status) {
        return status == Status.UNKNOWN ? Level.INFO : Level.WARNING;
    }

    static String line(Finding finding) {
        String toDo = finding.toDo() == null ? "" : " " + finding.toDo();
        return "doctor: " + finding.status().word() + " " + finding.check() + ": " + finding.finding() + toDo;
    }
}
