package dev.frontdesk.api.document;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes bodies of requests. A body has the fields of the answer to it, so that what was read can be changed and sent
 * back; only some of them must be there. The classes that hold what was sent are grouped for the directory, and differ.
 */
final class InputSchemas {

    private static final String REF = "#/components/schemas/";

    /** A body, the answer that has its fields, and which of them must be there. */
    private static final Map<String, Form> FORMS = Map.ofEntries(
            entry("LineInput", new Form("CompanyNumberJson", "name")),
            entry("UserInput", new Form("UserJson", "name")),
            entry("Availability", new Form("Availability", "available")),
            entry("AppInput", new Form("UserNumberJson", "label")),
            entry("ScheduleInput", new Form("Hours", "name", "zone", "weekly")),
            entry("WeeklyInput", new Form("Weekly", "days", "from", "to")),
            entry("ExceptionalDayInput", new Form("ExceptionalDay", "date")),
            entry("BlockedCallerInput", new Form("BlockedCallerJson", "pattern", "action")),
            entry("TokenInput", new Form("TokenJson", "name", "role")),
            entry("SubscriptionInput", new Form("SubscriptionJson")),
            entry("HandledInput", new Form("HandledInput")));

    /** What only the classes of the inputs refer to. */
    private static final List<String> GROUPS = List.of("Ringing", "Presence", "Role", "NoticeKind", "Format");

    private record Form(String answer, List<String> required) {

        Form(String answer, String... required) {
            this(answer, List.of(required));
        }
    }

    private final OpenAPI document;
    private final Map<String, Schema> written = new TreeMap<>();

    private InputSchemas(OpenAPI document) {
        this.document = document;
    }

    static void write(OpenAPI document) {
        InputSchemas inputs = new InputSchemas(document);
        FORMS.keySet().forEach(inputs::write);
        inputs.written.forEach(document.getComponents()::addSchema);
        GROUPS.forEach(document.getComponents()::removeSchema);
    }

    private void write(String name) {
        Form form = FORMS.getOrDefault(name, new Form(name.replaceFirst("Input$", "")));
        Schema answer = document.getComponents().getSchemas().get(form.answer());
        Schema input = OASFactory.createSchema().type(answer.getType()).description(description(name));
        written.put(name, input);
        Map<String, Schema> properties = new LinkedHashMap<>(answer.getProperties());
        properties.replaceAll((field, its) -> sent(its));
        input.setProperties(properties);
        input.setRequired(form.required());
    }

    /** What the class of the body says of itself; null for nothing. */
    private String description(String name) {
        Schema read = document.getComponents().getSchemas().get(name);
        return read == null ? null : read.getDescription();
    }

    /** The same, with the body in place of each answer that it refers to. */
    private Schema sent(Schema field) {
        if (field.getRef() != null) {
            return OASFactory.createSchema().ref(REF + input(field.getRef().substring(REF.length())));
        } else if (field.getAnyOf() != null) {
            return OASFactory.createSchema()
                    .anyOf(field.getAnyOf().stream().map(this::sent).toList());
        } else if (field.getItems() != null) {
            return OASFactory.createSchema().type(field.getType()).items(sent(field.getItems()));
        }
        return field;
    }

    private String input(String answer) {
        String name = FORMS.entrySet().stream()
                .filter(form -> form.getValue().answer().equals(answer))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(answer + "Input");
        if (!written.containsKey(name)) {
            write(name);
        }
        return name;
    }
}
