package dev.frontdesk.history;

import dev.frontdesk.api.JsonBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads what a person says on marking a call from a JSON body; a body that is empty says nothing. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class HandledBodyReader implements MessageBodyReader<HandledInput> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == HandledInput.class;
    }

    @Override
    public HandledInput readFrom(
            Class<HandledInput> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return HandledInput.read(JsonBody.orEmpty(body));
    }
}
