package dev.frontdesk.operations;

import dev.frontdesk.database.ReconnectingConnection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** The figures of this process, from its start on. */
@ApplicationScoped
public class MeterRegistryProducer {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    @PostConstruct
    void bind() {
        List.of(
                        new JvmMemoryMetrics(),
                        garbage,
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics())
                .forEach(figures -> figures.bindTo(registry));
        Gauge.builder("frontdesk.build.info", () -> 1)
                .description("Always 1; the version of Frontdesk and of Java are its labels")
                .tag("version", BuildInfo.version())
                .tag("java", Runtime.version().toString())
                .register(registry);
        connections("active", ReconnectingConnection::active);
        connections("idle", ReconnectingConnection::idle);
    }

    /** It listens to the JVM, which outlives us in a server with several applications. */
    @PreDestroy
    void close() {
        garbage.close();
        registry.close();
    }

    private void connections(String state, Supplier<Number> count) {
        Gauge.builder("frontdesk.database.connections", count)
                .description("Connections to the database in the pool; active ones are in a transaction")
                .tag("state", state)
                .register(registry);
    }

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
