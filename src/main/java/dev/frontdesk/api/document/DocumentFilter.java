package dev.frontdesk.api.document;

import dev.frontdesk.api.Filters;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the document that the smallrye plugin reads from the code, while the project is built: the parameters that
 * {@link Filters} names, problems, tokens, and which facts may be null.
 */
public final class DocumentFilter implements OASFilter {

    private static final Set<String> WHOLE_NUMBERS = Set.of("companyNumber", "user", "limit");
    private static final Set<String> OPEN = Set.of("/api/openapi.json", "/api/health/live", "/api/health/ready");

    /** Resources whose requests may come without a body. */
    private static final Set<String> OPTIONAL = Set.of("HandledResource");

    private static final String LIVE = "/api/calls/live";
    private static final Set<String> OF_PAGES = Set.of("changedSince", "limit", "cursor", "format");
    private static final String PROBLEM = "Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        Optional.ofNullable(method(operation).getAnnotation(Filters.class))
                .ifPresent(filters -> Stream.of(filters.value())
                        .map(DocumentFilter::parameter)
                        .forEach(operation::addParameter));
        operation.getResponses().getAPIResponses().values().forEach(DocumentFilter::nameTypesPlainly);
        operation.getResponses().addAPIResponse("default", problem());
        Optional.ofNullable(operation.getRequestBody())
                .filter(body ->
                        OPTIONAL.contains(method(operation).getDeclaringClass().getSimpleName()))
                .ifPresent(body -> body.setRequired(false));
        operation.setOperationId(operation.getOperationId().replaceFirst(".*\\.", ""));
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().forEach(Nullability::write);
        InputSchemas.write(document);
        document.getComponents().addSchema(PROBLEM, problemSchema());
        document.getComponents().addSecurityScheme("token", scheme("bearer"));
        document.getComponents().addSecurityScheme("password", scheme("basic"));
        document.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme("token"),
                OASFactory.createSecurityRequirement().addScheme("password")));
        document.getPaths().addPathItem(LIVE, live(document));
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (OPEN.contains(path)) {
                item.getOperations().values().forEach(operation -> operation.setSecurity(new ArrayList<>()));
            }
        });
    }

    /** A servlet, which the plugin does not read. It has the filters of the list, and no pages. */
    private static PathItem live(OpenAPI document) {
        Operation list = document.getPaths().getPathItem("/api/calls").getGET();
        Schema lines = OASFactory.createSchema().addType(SchemaType.STRING);
        APIResponse feed = OASFactory.createAPIResponse()
                .description("Server-Sent Events: what has changed")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "text/event-stream",
                                OASFactory.createMediaType().schema(lines)));
        Operation operation = OASFactory.createOperation()
                .operationId("LiveServlet_open")
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", feed)
                        .addAPIResponse("default", problem()));
        list.getParameters().stream()
                .filter(parameter -> !OF_PAGES.contains(parameter.getName()))
                .forEach(operation::addParameter);
        return OASFactory.createPathItem().GET(operation);
    }

    /** The plugin names an operation by class and method. */
    private static Method method(Operation operation) {
        String[] names = operation.getOperationId().split("_", 2);
        try {
            return Stream.of(Class.forName(names[0], false, DocumentFilter.class.getClassLoader())
                            .getMethods())
                    .filter(method -> method.getName().equals(names[1]))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException("the plugin read this class: " + names[0], impossible);
        }
    }

    private static Parameter parameter(String name) {
        SchemaType type = WHOLE_NUMBERS.contains(name) ? SchemaType.INTEGER : SchemaType.STRING;
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .schema(OASFactory.createSchema().addType(type));
    }

    /** Without our rank of a type, which clients cannot use, and without its encoding. */
    private static void nameTypesPlainly(APIResponse response) {
        if (response.getContent() == null) {
            return;
        }
        Map<String, MediaType> plain = new LinkedHashMap<>();
        response.getContent()
                .getMediaTypes()
                .forEach((type, media) -> plain.put(type.replaceAll("\\s*;.*", ""), media));
        Content content = OASFactory.createContent();
        plain.forEach(content::addMediaType);
        response.setContent(content);
    }

    private static APIResponse problem() {
        Schema schema = OASFactory.createSchema().ref(PROBLEM);
        return OASFactory.createAPIResponse()
                .description("What is wrong, and what to do (RFC 9457)")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(schema)));
    }

    private static Schema problemSchema() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("type", OASFactory.createSchema().addType(SchemaType.STRING))
                .addProperty("title", OASFactory.createSchema().addType(SchemaType.STRING))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", OASFactory.createSchema().addType(SchemaType.STRING))
                .addProperty("errors", errors())
                .required(List.of("type", "title", "status", "detail"));
    }

    /** The fields of a body that cannot be used. */
    private static Schema errors() {
        Schema text = OASFactory.createSchema().addType(SchemaType.STRING);
        Schema error = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("field", text)
                .addProperty("detail", text)
                .required(List.of("field", "detail"));
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(error);
    }

    private static SecurityScheme scheme(String name) {
        return OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
