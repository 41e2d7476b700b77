package dev.frontdesk.api;

import dev.frontdesk.directory.AppInput;
import dev.frontdesk.directory.BlockedCallerInput;
import dev.frontdesk.directory.DirectoryInput;
import dev.frontdesk.directory.LineInput;
import dev.frontdesk.directory.ScheduleInput;
import dev.frontdesk.directory.UserInput;
import dev.frontdesk.directory.Violation;
import dev.frontdesk.directory.json.InputReader;
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
import java.util.Map;
import java.util.function.Function;

/** Reads an entry of the directory from a JSON body, see {@link JsonBody}. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class InputBodyReader implements MessageBodyReader<DirectoryInput> {

    private static final Map<Class<?>, Function<JsonObject, DirectoryInput>> READERS = Map.of(
            LineInput.class, InputReader::line,
            UserInput.class, InputReader::user,
            UserInput.Availability.class, InputReader::availability,
            AppInput.class, InputReader::app,
            ScheduleInput.class, InputReader::schedule,
            BlockedCallerInput.class, InputReader::blockedCaller);

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
        return READERS.get(type).apply(json);
    }
}
