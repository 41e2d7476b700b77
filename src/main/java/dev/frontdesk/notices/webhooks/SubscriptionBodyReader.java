package dev.frontdesk.notices.webhooks;

import dev.frontdesk.api.BodyIds;
import dev.frontdesk.api.JsonBody;
import dev.frontdesk.api.Problem;
import dev.frontdesk.directory.Violation;
import dev.frontdesk.settings.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Reads what a subscription is to be from a JSON body. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class SubscriptionBodyReader implements MessageBodyReader<SubscriptionInput> {

    @Context
    private UriInfo uri;

    @Inject
    private Settings settings;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == SubscriptionInput.class;
    }

    @Override
    public SubscriptionInput readFrom(
            Class<SubscriptionInput> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        JsonObject json = JsonBody.of(body);
        String own = uri.getPathParameters().getFirst("id");
        var addresses = new WebhookAddress(settings.subscriptionsMayReach());
        var reading = new SubscriptionReading(json, addresses, own == null);
        List<Violation> flaws = new ArrayList<>(BodyIds.flaws(json, own));
        SubscriptionInput input = reading.input();
        flaws.addAll(reading.flaws());
        if (!flaws.isEmpty()) {
            throw Problem.malformed(flaws).exception();
        }
        return input;
    }
}
