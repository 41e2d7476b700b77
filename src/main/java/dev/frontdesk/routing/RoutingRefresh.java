package dev.frontdesk.routing;

import dev.frontdesk.directory.DirectoryChanged;
import dev.frontdesk.startup.DatabaseReady;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Keeps the routing table as new as the directory: at once for a change made here, within a second for one elsewhere. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RoutingRefresh {

    @Inject
    private RoutingTable table;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void everySecond() {
        table.refresh();
    }
}
