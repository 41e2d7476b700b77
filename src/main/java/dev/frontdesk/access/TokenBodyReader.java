package dev.frontdesk.access;

import dev.frontdesk.api.BodyIds;
import dev.frontdesk.api.JsonBody;
import dev.frontdesk.api.Problem;
import dev.frontdesk.directory.Violation;
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
import java.util.List;

/** Reads what a token is to be from a JSON body. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class TokenBodyReader implements MessageBodyReader<TokenInput> {

    @Context
    private UriInfo uri;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == TokenInput.class;
    }

    @Override
    public TokenInput readFrom(
            Class<TokenInput> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        JsonObject json = JsonBody.of(body);
        List<Violation> flaws = BodyIds.flaws(json, uri.getPathParameters().getFirst("id"));
        if (!flaws.isEmpty()) {
            throw Problem.malformed(flaws).exception();
        }
        return TokenInput.read(json);
    }
}
