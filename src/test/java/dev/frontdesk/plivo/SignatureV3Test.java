package dev.frontdesk.plivo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureV3Test {

    static Stream<Named<JsonObject>> vectors() {
        try (JsonReader reader =
                Json.createReader(SignatureV3Test.class.getResourceAsStream("/plivo/plivo-signature-vectors.json"))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(vector -> Named.of(vector.getString("name"), vector));
        }
    }

    static Stream<Named<JsonObject>> bodiesOfPosts() {
        return vectors().filter(vector -> vector.getPayload().containsKey("rawBody"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aRequestIsBelievedIfAndOnlyIfPlivoSignedItByVersionThree(JsonObject vector) {
        boolean right = new SignatureV3(vector.getString("authToken"))
                .isRight(
                        vector.getString("signature"),
                        vector.getString("nonce"),
                        vector.getString("method"),
                        vector.getString("url"),
                        parameters(vector));

        boolean signedByVersionThree = vector.getString("version").equals("V3") && vector.getBoolean("valid");
        assertThat(right).isEqualTo(signedByVersionThree);
    }

    @ParameterizedTest
    @MethodSource("bodiesOfPosts")
    void theBodyOfAWebhookIsReadAsItWasMeant(JsonObject vector) {
        assertThat(FormText.parse(vector.getString("rawBody"))).isEqualTo(parameters(vector));
    }

    @Test
    void aRequestWithoutSignatureOrWithoutNonceIsNotBelieved() {
        var signature = new SignatureV3("any");

        assertThat(signature.isRight(null, "1", "POST", "https://any.example", Map.of()))
                .isFalse();
        assertThat(signature.isRight("AAAA", null, "POST", "https://any.example", Map.of()))
                .isFalse();
    }

    private static Map<String, List<String>> parameters(JsonObject vector) {
        return vector.getJsonObject("params").entrySet().stream()
                .collect(toMap(Map.Entry::getKey, parameter -> values(parameter.getValue())));
    }

    private static List<String> values(JsonValue value) {
        return value instanceof JsonString text
                ? List.of(text.getString())
                : value.asJsonArray().getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
    }
}
