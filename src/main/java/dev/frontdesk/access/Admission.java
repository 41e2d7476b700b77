package dev.frontdesk.access;

import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Finds out who sent a request, from the token or the session that it brings. */
@ApplicationScoped
public class Admission {

    @Inject
    private Settings settings;

    @Inject
    private KnownTokens tokens;

    @Inject
    private Door door;

    @Inject
    private Clock clock;

    /**
     * What a token or a session is worth.
     *
     * @param caller null where it opens nothing
     * @param isUnsure true where that could not be found out
     */
    record Verdict(Caller caller, boolean isUnsure) {

        private static final Verdict WRONG = new Verdict(null, false);
        private static final Verdict UNSURE = new Verdict(null, true);

        private static Verdict of(Caller caller) {
            return new Verdict(caller, false);
        }
    }

    /** A token counts before a session: a program chooses what it brings. */
    Verdict judge(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization == null
                ? door.callerOf(request).map(Verdict::of).orElse(Verdict.WRONG)
                : judge(Credentials.in(authorization));
    }

    private Verdict judge(Credentials credentials) {
        if (credentials.open(settings.apiToken())) {
            return Verdict.of(Caller.program(Caller.API_TOKEN, Role.ADMIN));
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
        return valid.map(token -> Verdict.of(Caller.program(token.name(), token.role())))
                .orElse(Verdict.WRONG);
    }
}
