package dev.frontdesk.api;

import dev.frontdesk.directory.AppInput;
import dev.frontdesk.directory.DirectoryInput;
import dev.frontdesk.directory.InputReader;
import dev.frontdesk.directory.LineInput;
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

/** Reads an entry of the directory from a JSON body, see {@link JsonBody}. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class InputBodyReader implements MessageBodyReader<DirectoryInput> {

    @Context
    private UriInfo uri;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return DirectoryInput.class.isAssignableFrom(type);
    }

    @Override
    public DirectoryInput readFrom(
            Class<DirectoryInput> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        JsonObject json = JsonBody.of(body);
        List<Violation> flaws = BodyIds.flaws(json, uri.getPathParameters().getFirst("id"));
        if (!flaws.isEmpty()) {
            throw InputReader.malformed(flaws);
        }
        Class<?> wanted = type;
        if (wanted == LineInput.class) {
            return InputReader.line(json);
        }
        return wanted == AppInput.class ? InputReader.app(json) : InputReader.user(json);
    }
}
