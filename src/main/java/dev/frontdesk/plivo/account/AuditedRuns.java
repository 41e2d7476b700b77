package dev.frontdesk.plivo.account;

import dev.frontdesk.access.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes into the audit that a plan is applied: before the first change at Plivo, so that none is made without an entry, and
 * after the last one. Changes of the directory have entries of their own.
 */
@ApplicationScoped
class AuditedRuns {

    private static final String WHAT = "plivo";

    @Inject
    private Audit audit;

    /** @throws RuntimeException if the database is down; then nothing may be changed at Plivo */
    void begun(Set<String> newPasswords) {
        JsonObject asked = Json.createObjectBuilder()
                .add("newPasswords", array(new TreeSet<>(newPasswords)))
                .build();
        audit.add("apply", WHAT, null, asked);
    }

    /** Without the passwords. */
    void ended(ApplyResult result) {
        var done = result.done().stream().map(step -> step.words().toString()).toList();
        var failed = result.failed();
        var outcome = Json.createObjectBuilder().add("done", array(done));
        if (failed == null) {
            outcome.addNull("failed");
        } else {
            outcome.add("failed", failed.step().words().toString());
        }
        audit.add("applied", WHAT, null, outcome.build());
    }

    private static JsonArrayBuilder array(Collection<String> words) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        words.forEach(array::add);
        return array;
    }
}
