package dev.frontdesk.plivo.account;

import dev.frontdesk.directory.AppInput;
import dev.frontdesk.directory.CompanyNumbers;
import dev.frontdesk.directory.Directory;
import dev.frontdesk.directory.LineInput;
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
    public List<EndpointOwner> places() {
        return EndpointOwner.in(directory.snapshot());
    }

    @Override
    public void move(EndpointOwner endpointOwner, String sipEndpoint) {
        if (endpointOwner.isLine()) {
            moveLine(endpointOwner, sipEndpoint);
        } else {
            moveApp(endpointOwner, sipEndpoint);
        }
        routing.refresh();
    }

    private void moveLine(EndpointOwner endpointOwner, String sipEndpoint) {
        var entry = new LineInput(lines.get(endpointOwner.id()).name(), sipEndpoint, endpointOwner.phoneNumber());
        lines.change(
                endpointOwner.id(),
                entry,
                line -> endpointOwner.isAt(line.sipEndpoint())
                        && line.name().equals(entry.name())
                        && Objects.equals(line.phoneNumber(), entry.phoneNumber()));
    }

    private void moveApp(EndpointOwner endpointOwner, String sipEndpoint) {
        var entry = new AppInput(
                endpointOwner.id(),
                apps.get(endpointOwner.userId(), endpointOwner.id()).label(),
                sipEndpoint,
                null);
        apps.change(
                endpointOwner.userId(),
                endpointOwner.id(),
                entry,
                app -> endpointOwner.isAt(app.sipEndpoint()) && app.label().equals(entry.label()));
    }
}
