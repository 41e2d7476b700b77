package dev.frontdesk.plivo;

import dev.frontdesk.plivo.xml.JaxbContextResolver;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Registers the addresses that Plivo calls, and our own echo. {@link SignatureFilter} protects each of them. */
@ApplicationPath("plivo")
public class PlivoApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PlivoWebhooks.class, Echo.class, JaxbContextResolver.class, WebhookFailureMapper.class);
    }

    /**
     * Turns off, on Jersey, the public description of the addresses and the search for extensions that no webhook needs.
     * Other servers ignore these properties.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.disableAutoDiscovery", true,
                "jersey.config.beanValidation.disable.server", true);
    }
}
