package dev.frontdesk.operations;

import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Checks that API_TOKEN is set and too long to guess: without it, or people who sign in, nobody can give the first token. */
@ApplicationScoped
class ApiTokenCheck implements Check {

    private static final String NAME = "api-token";
    private static final int SHORTEST = 16;

    @Inject
    private Settings settings;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> look() {
        return List.of(finding(settings.apiToken()));
    }

    static Finding finding(Optional<String> token) {
        if (token.isEmpty()) {
            return Finding.warning(
                    NAME,
                    "API_TOKEN is not set, so only tokens that were given before, and people who sign in, open page and API.",
                    "Set it to the output of openssl rand -hex 24.");
        }
        if (token.get().length() < SHORTEST) {
            return Finding.warning(
                    NAME,
                    "API_TOKEN is shorter than " + SHORTEST + " characters, so it could be guessed.",
                    "Set it to the output of openssl rand -hex 24.");
        }
        return Finding.ok(NAME, "API_TOKEN is set.");
    }
}
