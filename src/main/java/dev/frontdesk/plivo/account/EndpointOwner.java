package dev.frontdesk.plivo.account;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A line or an app of the directory, for which an endpoint is wanted.
 *
 * @param userId the user whose app it is; 0 for a line
 * @param name for people: {@code Sales}, or {@code Jane mobile}
 * @param sipEndpoint null if there is none
 * @param phoneNumber E.164 with its plus sign; null if there is none
 */
record EndpointOwner(Kind kind, long id, long userId, String name, String sipEndpoint, String phoneNumber) {

    private static final String PLIVOS_HOST = "@phone.plivo.com";

    enum Kind {
        LINE,
        APP;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<EndpointOwner> in(Snapshot directory) {
        return Stream.concat(
                        directory.lines().stream().map(EndpointOwner::of),
                        directory.apps().stream().map(EndpointOwner::of))
                .toList();
    }

    private static EndpointOwner of(Line line) {
        return new EndpointOwner(Kind.LINE, line.id(), 0, line.name(), line.sipEndpoint(), line.phoneNumber());
    }

    private static EndpointOwner of(App app) {
        return new EndpointOwner(
                Kind.APP,
                app.id(),
                app.userId(),
                app.userName() + " " + app.label(),
                app.sipEndpoint(),
                app.phoneNumber());
    }

    boolean isLine() {
        return kind == Kind.LINE;
    }

    /** {@code line-2} or {@code app-7}; never changes. */
    String key() {
        return kind.word() + "-" + id;
    }

    /** {@code the line Sales}. */
    String called() {
        return "the " + kind.word() + " " + name;
    }

    /** True where the SIP endpoint is one that Plivo gives out. */
    boolean isAtPlivo() {
        return Endpoint.key(sipEndpoint).endsWith(PLIVOS_HOST);
    }

    boolean isAt(String otherSipEndpoint) {
        return Endpoint.same(sipEndpoint, otherSipEndpoint);
    }

    /** The part before the {@code @}; only for those {@link #isAtPlivo() at Plivo}. */
    String user() {
        String key = Endpoint.key(sipEndpoint);
        return key.substring(0, key.length() - PLIVOS_HOST.length());
    }

    EndpointOwner movedTo(String newSipEndpoint) {
        return new EndpointOwner(kind, id, userId, name, newSipEndpoint, phoneNumber);
    }
}
