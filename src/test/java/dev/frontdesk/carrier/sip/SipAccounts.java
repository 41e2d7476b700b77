package dev.frontdesk.carrier.sip;

import dev.frontdesk.carrier.Address;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Who may register: each app of the directory by the user part of its address, and a caller. An app that is new is looked
 * up when a phone asks for it.
 */
public final class SipAccounts {

    /** The account that calls and is no colleague's. */
    public static final String CALLER = "caller";

    private static final String CALLERS_ADDRESS = "sip:" + CALLER + "@phone.plivo.com";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Supplier<Map<String, String>> directory;
    private final UnaryOperator<String> passwords;
    private Map<String, String> labels = Map.of();
    private Map<String, String> addresses = Map.of();
    private long lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();

    /**
     * @param directory the labels of all SIP apps by their addresses, in the directory's order
     * @param passwords the password for a user, the same each time
     */
    public SipAccounts(Supplier<Map<String, String>> directory, UnaryOperator<String> passwords) {
        this.directory = directory;
        this.passwords = passwords;
    }

    /** An account as somebody types it into a softphone. */
    public record Account(String label, String user, String password) {}

    /** All of them, the caller last. */
    public synchronized Map<String, Account> all() {
        look();
        Map<String, Account> all = new LinkedHashMap<>();
        labels.forEach((user, label) -> all.put(user, new Account(label, user, passwords.apply(user))));
        return all;
    }

    /** The address in the directory; empty for a user that may not register. */
    synchronized Optional<String> address(String user) {
        if (!addresses.containsKey(user) && System.nanoTime() - lookedAt >= BETWEEN_LOOKS.toNanos()) {
            look();
        }
        return Optional.ofNullable(addresses.get(user));
    }

    /** Empty for a user that may not register. */
    Optional<String> password(String user) {
        return address(user).map(known -> passwords.apply(user));
    }

    private void look() {
        lookedAt = System.nanoTime();
        Map<String, String> newLabels = new LinkedHashMap<>();
        Map<String, String> newAddresses = new LinkedHashMap<>();
        directory.get().forEach((address, label) -> {
            newLabels.put(Address.userPart(address), label);
            newAddresses.put(Address.userPart(address), address);
        });
        newLabels.putIfAbsent(CALLER, CALLER);
        newAddresses.putIfAbsent(CALLER, CALLERS_ADDRESS);
        labels = newLabels;
        addresses = newAddresses;
    }
}
