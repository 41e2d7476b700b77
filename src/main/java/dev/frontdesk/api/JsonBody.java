package dev.frontdesk.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Map;

/** Reads a JSON object in UTF-8 (RFC 8259, section 8.1) of at most 64 KB from the body of a request. */
public final class JsonBody {

    /** In bytes. */
    public static final int LONGEST = 64 * 1024;

    private static final int DEEPEST = 32;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Made once: Json.createParser would look for its provider in all jars at each request. */
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private JsonBody() {}

    /**
     * The object that the body holds.
     *
     * @throws WebApplicationException 400 where it is none, 413 where it is too long
     */
    public static JsonObject of(InputStream body) {
        return parse(bytes(body));
    }

    /** The same; a body without a byte in it counts as an object without fields. */
    public static JsonObject orEmpty(InputStream body) {
        byte[] bytes = bytes(body);
        return bytes.length == 0 ? JsonValue.EMPTY_JSON_OBJECT : parse(bytes);
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(LONGEST + 1);
        } catch (IOException brokenOff) {
            throw Problem.of(400, "The body broke off before its end. Send the request again.")
                    .exception();
        }
    }

    private static JsonObject parse(byte[] body) {
        if (body.length > LONGEST) {
            throw Problem.of(413, "The body is too long. Send at most 64 KB.").exception();
        }
        try (JsonParser parser = parser(body)) {
            checkDepth(body);
            parser.next();
            JsonObject json = parser.getObject();
            if (!parser.hasNext()) {
                return json;
            }
        } catch (CharacterCodingException | RuntimeException malformed) {
            // Not only JsonException: parsers throw others for deeply nested objects.
            throw noObject();
        }
        throw noObject();
    }

    private static JsonParser parser(byte[] body) throws CharacterCodingException {
        return PARSERS.createParser(new StringReader(text(body)));
    }

    /** Reads token by token: a parser that builds objects recurses at each level, and the stack may be small. */
    private static void checkDepth(byte[] body) throws CharacterCodingException {
        try (JsonParser parser = parser(body)) {
            int depth = 0;
            while (parser.hasNext()) {
                Event event = parser.next();
                if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
                    depth++;
                } else if (event == Event.END_OBJECT || event == Event.END_ARRAY) {
                    depth--;
                }
                if (depth > DEEPEST) {
                    throw noObject();
                }
            }
        }
    }

    private static WebApplicationException noObject() {
        return Problem.of(400, "The body is no JSON object. Send one such as {\"name\": \"Sales\"}.")
                .exception();
    }

    /** Refuses malformed UTF-8, which a string's constructor would replace by question marks, and skips a byte order mark. */
    private static String text(byte[] body) throws CharacterCodingException {
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
