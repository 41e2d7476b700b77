package dev.frontdesk.operations;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The figures of this node for Prometheus; none of them is about a person. */
@Path("metrics")
public class MetricsResource {

    @Inject
    private MeterRegistryProducer meters;

    @GET
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    public String metrics() {
        return meters.text();
    }
}
