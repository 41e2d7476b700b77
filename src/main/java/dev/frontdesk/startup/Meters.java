package dev.frontdesk.startup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The figures of this process, from its start on. */
@ApplicationScoped
public class Meters {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Produces
    @Singleton
    MeterRegistry registry() {
        return registry;
    }

    /** All figures in Prometheus' text form, version 0.0.4. */
    public String text() {
        return registry.scrape();
    }
}
