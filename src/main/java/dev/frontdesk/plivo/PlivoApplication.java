package dev.frontdesk.plivo;

import dev.frontdesk.plivo.xml.JaxbContextResolver;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** All addresses that Plivo calls, and our own echo: {@link SignatureFilter} stands before each of them. */
@ApplicationPath("plivo")
public class PlivoApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PlivoWebhooks.class, Echo.class, JaxbContextResolver.class, WebhookFailureMapper.class);
    }

    /**
     * For the server that looks at these: no description of the addresses for strangers, and no search for extensions
     * that a webhook has no use for. A server that does not know the properties ignores them.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.disableAutoDiscovery", true,
                "jersey.config.beanValidation.disable.server", true);
    }
}
