package dev.frontdesk.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs all checks in parallel, each with a time limit of some seconds. */
@ApplicationScoped
public class Doctor {

    /** Longer than any time limit inside a check. */
    private static final int SECONDS = 5;

    @Inject
    private Instance<Check> checks;

    @Resource
    private ManagedExecutorService executor;

    /** Returns the findings of all checks, in the order of their names. */
    public List<Finding> examine() throws InterruptedException {
        List<Check> all =
                checks.stream().sorted(Comparator.comparing(Check::name)).toList();
        List<Callable<List<Finding>>> looks = new ArrayList<>();
        all.forEach(check -> looks.add(check::look));
        List<Future<List<Finding>>> looked = executor.invokeAll(looks, SECONDS, TimeUnit.SECONDS);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            findings.addAll(found(all.get(i).name(), looked.get(i)));
        }
        return findings;
    }

    private static List<Finding> found(String check, Future<List<Finding>> look) throws InterruptedException {
        try {
            return look.get();
        } catch (CancellationException tooLate) {
            return List.of(Finding.unknown(check, "The check took longer than " + SECONDS + " seconds.", null));
        } catch (ExecutionException failed) {
            String kind = failed.getCause().getClass().getSimpleName();
            return List.of(Finding.unknown(check, "The check failed (" + kind + ").", null));
        }
    }
}
