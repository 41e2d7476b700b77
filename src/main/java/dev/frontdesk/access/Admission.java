package dev.frontdesk.access;

import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Finds out who sent a request, from the token that it brings. */
@ApplicationScoped
public class Admission {

    @Inject
    private Settings settings;

    @Inject
    private KnownTokens tokens;

    @Inject
    private Clock clock;

    /**
     * What a token is worth.
     *
     * @param caller null where it opens nothing
     * @param isUnsure true where that could not be found out
     */
    record Verdict(Caller caller, boolean isUnsure) {

        private static final Verdict WRONG = new Verdict(null, false);
        private static final Verdict UNSURE = new Verdict(null, true);
    }

    Verdict judge(Credentials credentials) {
        if (credentials.open(settings.apiToken())) {
            return new Verdict(new Caller(Caller.API_TOKEN, Role.ADMIN), false);
        }
        if (!credentials.looksLikeOurs()) {
            return Verdict.WRONG;
        }
        return tokens.read().map(read -> verdict(read, credentials)).orElse(Verdict.UNSURE);
    }

    private Verdict verdict(TokensRead read, Credentials credentials) {
        Instant now = clock.instant();
        Optional<AccessToken> valid = read.valid(credentials.hash(), now);
        valid.ifPresent(token -> tokens.use(token, now));
        return valid.map(token -> new Verdict(new Caller(token.name(), token.role()), false))
                .orElse(Verdict.WRONG);
    }
}
