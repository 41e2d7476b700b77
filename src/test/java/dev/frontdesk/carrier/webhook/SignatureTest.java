package dev.frontdesk.carrier.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureTest {

    @ParameterizedTest
    @MethodSource("vectors")
    void signsAsPlivoDoes(JsonObject vector) {
        Signature signature = Signature.of(
                vector.getString("method"), vector.getString("url"), parameters(vector), vector.getString("nonce"));

        boolean matches = Arrays.stream(vector.getString("signature").split(","))
                .anyMatch(one -> one.strip().equals(signature.with(vector.getString("authToken"))));

        assertThat(matches).isEqualTo(vector.getBoolean("valid"));
    }

    @Test
    void aNonceHasTwentyDigitsAndIsNewEachTime() {
        assertThat(Signature.freshNonce()).matches("\\d{20}").isNotEqualTo(Signature.freshNonce());
    }

    static Stream<Named<JsonObject>> vectors() throws IOException {
        try (InputStream file = SignatureTest.class.getResourceAsStream("/plivo/plivo-signature-vectors.json");
                JsonReader reader = Json.createReader(file)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .filter(vector -> vector.getString("version").equals("V3"))
                    .map(vector -> Named.of(vector.getString("name"), vector));
        }
    }

    private static List<Map.Entry<String, String>> parameters(JsonObject vector) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        vector.getJsonObject("params")
                .forEach((name, value) -> values(value).forEach(text -> pairs.add(Map.entry(name, text))));
        return pairs;
    }

    private static Stream<String> values(JsonValue value) {
        return value instanceof JsonArray several
                ? several.getValuesAs(JsonString.class).stream().map(JsonString::getString)
                : Stream.of(((JsonString) value).getString());
    }
}
