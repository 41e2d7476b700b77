package dev.frontdesk.startup;

import dev.frontdesk.database.DatabaseFault;
import dev.frontdesk.settings.BadSetting;
import dev.frontdesk.settings.DatabaseAddress;
import dev.frontdesk.settings.StartRefused;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why the first use of the tables failed. */
final class StartFault {

    /**
     * The driver's names for prepared statements. The server's transaction manager keeps the message of a failed commit, in the
     * database's language, and no more.
     */
    private static final Pattern PREPARED_STATEMENT = Pattern.compile("\\bS_\\d+\\b");

    private final RuntimeException failure;

    StartFault(RuntimeException failure) {
        this.failure = failure;
    }

    /** Empty unless another session held a lock for too long. */
    Optional<SQLException> lock() {
        return cause(SQLException.class).filter(sql -> DatabaseFault.of(sql) == DatabaseFault.LOCKED);
    }

    /** In a sentence if it is known what to do, and otherwise with the stack trace in the log. */
    StartRefused refusal(DatabaseAddress address) {
        return cause(BadSetting.class)
                .map(BadSetting::getMessage)
                .or(() -> ofDatabase().map(fault -> fault.sentence(address)))
                .map(StartRefused::because)
                .orElseGet(() -> StartRefused.because("Frontdesk cannot start.", failure));
    }

    private Optional<DatabaseFault> ofDatabase() {
        return cause(SQLException.class)
                .map(DatabaseFault::of)
                .filter(DatabaseFault::isHopeless)
                .or(() ->
                        mentions(PREPARED_STATEMENT) ? Optional.of(DatabaseFault.POOLED_STATEMENTS) : Optional.empty());
    }

    private boolean mentions(Pattern statement) {
        return causes().map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(message -> statement.matcher(message).find());
    }

    private <T> Optional<T> cause(Class<T> kind) {
        return causes().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private Stream<Throwable> causes() {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
