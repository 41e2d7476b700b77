package dev.frontdesk.carrier.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Parses a document as strictly as Plivo may: it rejects whatever Plivo might reject. */
public final class StrictXml {

    private static final int GREATEST_LENGTH = 100 * 1024;
    private static final Set<String> TYPES = Set.of("application/xml", "text/xml");

    private StrictXml() {}

    /** Returns the verbs within the response in their order; none for a response that is empty. */
    public static List<Verb> read(String contentType, byte[] document) throws Refusal {
        check(contentType, document);
        Verb root = parse(document);
        if (!root.name().equals("Response")) {
            throw Refusal.invalid("The document begins with <" + root.name() + "> and not with <Response>.");
        }
        return root.children();
    }

    private static void check(String contentType, byte[] document) throws Refusal {
        String type = contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            throw Refusal.invalid("The content type is '" + contentType + "' and not application/xml.");
        }
        if (document.length > GREATEST_LENGTH) {
            throw Refusal.invalid("The document has " + document.length + " bytes, more than 100 KB.");
        }
    }

    private static Verb parse(byte[] document) throws Refusal {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(document));
            for (int event = reader.next(); event != XMLStreamConstants.START_ELEMENT; event = reader.next()) {
                refuseDoctype(event);
            }
            Verb root = element(reader);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException e) {
            throw Refusal.invalid(
                    "The document is not well formed: " + e.getMessage().replaceAll("\\s+", " "));
        }
    }

    private static Verb element(XMLStreamReader reader) throws XMLStreamException, Refusal {
        String name = reader.getLocalName();
        Map<String, String> attributes = attributes(reader);
        List<Verb> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader));
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
        }
        Verb verb = new Verb(
                name, attributes, List.copyOf(children), text.toString().strip());
        Vocabulary.check(verb);
        return verb;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) throws Refusal {
        if (reader.getNamespaceCount() > 0
                || reader.getPrefix() != null && !reader.getPrefix().isEmpty()) {
            throw Refusal.invalid("Plivo's XML knows no namespaces, <" + reader.getLocalName() + "> has one.");
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return Map.copyOf(attributes);
    }

    private static void refuseDoctype(int event) throws Refusal {
        if (event == XMLStreamConstants.DTD) {
            throw Refusal.invalid("The document has a DOCTYPE.");
        }
    }

    /** Makes a factory for each document, since the JDK does not promise that threads can share one. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
