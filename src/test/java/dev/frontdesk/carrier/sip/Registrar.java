package dev.frontdesk.carrier.sip;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Which phone is where. The last one that registered for an account has it, as at Plivo; the end of a registration ends only
 * its own, since a phone that restarts may say goodbye after its next hello.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3261#section-10">RFC 3261, registrations</a>
 */
final class Registrar {

    static final int LONGEST_SECONDS = 3600;

    private final Map<String, Binding> bindings = new ConcurrentHashMap<>();
    private final Clock clock;
    private final BiConsumer<String, Boolean> onChange;

    /** @param onChange gets the user, and whether it is registered now */
    Registrar(Clock clock, BiConsumer<String, Boolean> onChange) {
        this.clock = clock;
        this.onChange = onChange;
    }

    /** Returns for how many seconds it holds; 0 ends it. */
    int register(String user, String host, int port, String transport, int seconds) {
        int granted = Math.max(0, Math.min(seconds, LONGEST_SECONDS));
        Instant until = clock.instant().plusSeconds(granted);
        Binding binding = new Binding(user, host, port, transport, until);
        if (granted > 0) {
            bindings.put(user, binding);
            onChange.accept(user, true);
        } else {
            bindings.computeIfPresent(user, (same, old) -> isSame(old, binding) ? null : old);
            onChange.accept(user, bindings.containsKey(user));
        }
        return granted;
    }

    /** Ends whatever registration the account has. */
    void forget(String user) {
        bindings.remove(user);
        onChange.accept(user, false);
    }

    /** Empty where no phone is registered. */
    Optional<Binding> find(String user) {
        Binding binding = bindings.get(user);
        if (binding == null) {
            return Optional.empty();
        }
        if (binding.until().isBefore(clock.instant())) {
            bindings.remove(user, binding);
            onChange.accept(user, false);
            return Optional.empty();
        }
        return Optional.of(binding);
    }

    private static boolean isSame(Binding one, Binding other) {
        return one.host().equals(other.host()) && one.port() == other.port();
    }
}
