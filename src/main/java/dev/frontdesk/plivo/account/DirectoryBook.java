package dev.frontdesk.plivo.account;

import dev.frontdesk.directory.AppEntry;
import dev.frontdesk.directory.CompanyNumbers;
import dev.frontdesk.directory.Directory;
import dev.frontdesk.directory.LineEntry;
import dev.frontdesk.directory.UserNumbers;
import dev.frontdesk.routing.RoutingTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** The real directory. The next call rings the new address. */
@ApplicationScoped
public class DirectoryBook implements AddressBook {

    @Inject
    private Directory directory;

    @Inject
    private CompanyNumbers lines;

    @Inject
    private UserNumbers apps;

    @Inject
    private RoutingTable routing;

    @Override
    public List<Place> places() {
        return Place.in(directory.snapshot());
    }

    @Override
    public void move(Place place, String sipEndpoint) {
        if (place.isLine()) {
            moveLine(place, sipEndpoint);
        } else {
            moveApp(place, sipEndpoint);
        }
        routing.refresh();
    }

    private void moveLine(Place place, String sipEndpoint) {
        var entry = new LineEntry(lines.get(place.id()).name(), sipEndpoint, place.phoneNumber());
        lines.change(
                place.id(),
                entry,
                line -> place.isAt(line.sipEndpoint())
                        && line.name().equals(entry.name())
                        && Objects.equals(line.phoneNumber(), entry.phoneNumber()));
    }

    private void moveApp(Place place, String sipEndpoint) {
        var entry =
                new AppEntry(place.id(), apps.get(place.userId(), place.id()).label(), sipEndpoint, null);
        apps.change(
                place.userId(),
                place.id(),
                entry,
                app -> place.isAt(app.sipEndpoint()) && app.label().equals(entry.label()));
    }
}
