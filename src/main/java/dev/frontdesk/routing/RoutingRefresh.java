package dev.frontdesk.routing;

import dev.frontdesk.startup.DatabaseReady;
import jakarta.annotation.Priority;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/**
 * Refreshes the routing table at the start and every second, so that a change on any node reaches all nodes within a
 * second.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RoutingRefresh {

    @Inject
    private RoutingTable table;

    /** Runs after the seeds, so that the first call rings them. */
    public void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) DatabaseReady ready) {
        table.refresh();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void everySecond() {
        table.refresh();
    }
}
