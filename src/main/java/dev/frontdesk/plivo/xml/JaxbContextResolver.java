package dev.frontdesk.plivo.xml;

import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;

/**
 * Keeps the JAXB context of {@link Response} for as long as the application runs. The server would hold it by a weak
 * reference and create it again when it is gone; during a stop that fails, because the server's own files are deleted
 * by then, and callers would get 404.
 */
@Provider
public class JaxbContextResolver implements ContextResolver<JAXBContext> {

    private final JAXBContext context;

    public JaxbContextResolver() throws JAXBException {
        context = JAXBContext.newInstance(Response.class);
    }

    /** Null for any other type: the server looks for another resolver. */
    @Override
    public JAXBContext getContext(Class<?> type) {
        return type == Response.class ? context : null;
    }
}
