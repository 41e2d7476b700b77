package dev.frontdesk.carrier.outage;

import dev.frontdesk.carrier.host.Frontdesk;
import dev.frontdesk.carrier.host.FrontdeskProcess;
import dev.frontdesk.carrier.host.OwnFrontdesk;
import dev.frontdesk.carrier.host.Postmaster;
import dev.frontdesk.carrier.load.Failures.Kind;
import dev.frontdesk.carrier.load.Findings;
import dev.frontdesk.carrier.load.Plan;
import dev.frontdesk.carrier.load.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service that has nowhere to keep what the database does not take. */
final class LostDiskProof {

    private final OwnFrontdesk place;
    private final Plan plan;

    LostDiskProof(OwnFrontdesk place, Plan plan) {
        this.place = place;
        this.plan = plan;
    }

    /** Database and disk are both down: callers are served as always, and Plivo is asked to repeat the other webhooks. */
    Findings withoutDatabase() {
        Map<String, String> diskless = place.settings(Frontdesk.freePort());
        diskless.put("DATA_DIR", withoutRoomForAJournal());
        FrontdeskProcess other = place.start(diskless);
        try (OutageRun run = new OutageRun(place, List.of(diskless), plan)) {
            Postmaster database = place.database().postmaster();
            run.tolerate(kind -> kind.isRefusal() && Step.isNotice(kind.address()));
            run.promise(Step::isNotice);
            run.nodes(2);
            run.begin().happens("as the database died", database::stopImmediately);
            run.goOnFor(plan.before());
            String health = run.operators().get(0).health();
            run.happens("as it came back", database::startAgain);
            run.goOnFor(plan.after());
            return withRefusals(run.end(), run.failures().count(Kind::isRefusal), health);
        } finally {
            other.close();
        }
    }

    private static Findings withRefusals(Findings findings, long refusals, String health) {
        List<String> faults = new ArrayList<>(findings.faults());
        if (refusals == 0) {
            faults.add("Nothing was answered 5xx although neither database nor disk accepted it.");
        }
        if (!health.equals("DOWN")) {
            faults.add("Health was " + health + " although neither database nor disk was available.");
        }
        return new Findings(findings.summary(), faults);
    }

    /** A file lies where the journal's folder would be, so not even root can make one. */
    private String withoutRoomForAJournal() {
        try {
            Path folder = Files.createDirectories(place.folder().resolve("diskless"));
            Files.createFile(folder.resolve("journal"));
            return folder.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
