package dev.frontdesk.routing;

import dev.frontdesk.directory.App;
import dev.frontdesk.directory.Endpoint;
import dev.frontdesk.directory.Hours;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Person;
import dev.frontdesk.directory.Snapshot;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Why an app does not ring at one call, whichever stage it belongs to. Made for one call, so that each is asked once. */
final class Reasons {

    private final Line line;
    private final String caller;
    private final String sipEndpoint;
    private final String phoneNumber;
    private final Map<Long, String> againstUsers = new HashMap<>();
    private final Set<Long> switchedOff;

    Reasons(Snapshot directory, Line line, String caller, Instant at) {
        this.line = line;
        this.caller = Endpoint.key(caller);
        sipEndpoint = Endpoint.key(line.sipEndpoint());
        phoneNumber = Endpoint.key(line.phoneNumber());
        switchedOff = Set.copyOf(directory.switchedOff());
        Map<Long, Boolean> open = new HashMap<>();
        for (Hours hours : directory.schedules()) {
            open.put(hours.id(), Opening.isOpen(hours, at));
        }
        directory.people().forEach(person -> consider(person, open, directory, at));
    }

    private void consider(Person person, Map<Long, Boolean> open, Snapshot directory, Instant at) {
        Person.Presence presence = person.presence();
        if (!presence.isAvailable(at)) {
            againstUsers.put(person.id(), unavailable(person, directory));
        } else if (presence.hours() != null && !open.getOrDefault(presence.hours(), true)) {
            String name = directory.hours(presence.hours()).map(Hours::name).orElse("");
            againstUsers.put(person.id(), "It is outside of the hours of " + person.name() + " (\"" + name + "\").");
        }
    }

    private String unavailable(Person person, Snapshot directory) {
        Instant until = person.presence().unavailableUntil();
        if (until == null) {
            return person.name() + " is not available.";
        }
        return person.name() + " is not available until "
                + directory
                        .hours(person.presence().hours())
                        .or(() -> directory.hours(directory.ringing(line.id()).hours()))
                        .map(hours -> until.atZone(Opening.zone(hours)).toLocalDateTime() + " (" + hours.zone() + ")")
                        .orElse(until.toString())
                + ".";
    }

    /** Null for an app that rings. */
    String against(App app) {
        if (switchedOff.contains(app.id())) {
            return "The app is switched off.";
        }
        String user = againstUsers.get(app.userId());
        if (user != null) {
            return user;
        }
        String address = Endpoint.key(app.endpoint());
        if (address.equals(caller)) {
            return "The caller is calling from this very app.";
        }
        if (address.equals(sipEndpoint) || address.equals(phoneNumber)) {
            return "Its address is the line's own, so the call would loop.";
        }
        return app.phoneNumber() != null && line.phoneNumber() == null
                ? "A phone is shown the line's own number, and the line \"" + line.name()
                        + "\" has none: give the line a phone number."
                : null;
    }
}
