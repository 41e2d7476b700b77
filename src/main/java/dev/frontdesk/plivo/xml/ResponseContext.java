package dev.frontdesk.plivo.xml;

import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;

/**
 * What a {@link Response} is written with, held for as long as the application runs. Left to itself the server keeps it
 * by a weak reference and makes it anew when it is gone. Once the server was told to end that fails, since its own files are
 * gone by then: callers would be answered 404.
 */
@Provider
public class ResponseContext implements ContextResolver<JAXBContext> {

    private final JAXBContext context;

    public ResponseContext() throws JAXBException {
        context = JAXBContext.newInstance(Response.class);
    }

    /** Null for what is no document of ours: the server looks for another. */
    @Override
    public JAXBContext getContext(Class<?> type) {
        return type == Response.class ? context : null;
    }
}
