package dev.frontdesk.plivo.xml;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBException;
import org.junit.jupiter.api.Test;

/** What documents are written with, which must never have to be made again. */
class JaxbContextResolverTest {

    @Test
    void itIsTheSameEachTimeAndForOurDocumentsOnly() throws JAXBException {
        JaxbContextResolver context = new JaxbContextResolver();

        assertThat(context.getContext(Response.class)).isNotNull().isSameAs(context.getContext(Response.class));
        assertThat(context.getContext(String.class)).isNull();
    }
}
