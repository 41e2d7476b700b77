package dev.frontdesk.voicemail;

import dev.frontdesk.api.Problem;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

/** Answers a player with audio, or with a part of it. */
final class AudioAnswer {

    private static final int TAG_DIGITS = 32;

    private final Playable audio;
    private final String name;
    private final EntityTag tag;

    /** @param name of the file, without its ending */
    AudioAnswer(Playable audio, String name) {
        this.audio = audio;
        this.name = name;
        this.tag = new EntityTag(audio.digest().substring(0, TAG_DIGITS));
    }

    /**
     * @param range the header Range; null if there is none
     * @param ifRange the header If-Range; null if there is none
     */
    Response play(Request request, String range, String ifRange) {
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        boolean isForThis = ifRange == null || ifRange.strip().equals("\"" + tag.getValue() + "\"");
        Optional<ByteRange> part = isForThis ? ByteRange.of(range, audio.bytes()) : Optional.empty();
        if (part.isEmpty()) {
            return sent(Response.ok(), new ByteRange(0, audio.bytes() - 1));
        }
        String contentRange = part.get().of(audio.bytes());
        return part.get().equals(ByteRange.NOTHING)
                ? unsatisfiable(contentRange)
                : sent(Response.status(206).header("Content-Range", contentRange), part.get());
    }

    Response look(Request request) {
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : described(Response.ok())
                        .header(HttpHeaders.CONTENT_LENGTH, audio.bytes())
                        .build();
    }

    private Response sent(ResponseBuilder answer, ByteRange part) {
        StreamingOutput body = out -> audio.write(part, out);
        return described(answer.entity(body))
                .header(HttpHeaders.CONTENT_LENGTH, part.length())
                .type(audio.contentType())
                .build();
    }

    /** Not for shared caches, and asked for again each time: a message may be erased. */
    private ResponseBuilder described(ResponseBuilder answer) {
        return answer.type(audio.contentType())
                .tag(tag)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ending() + "\"");
    }

    private String ending() {
        return switch (audio.contentType()) {
            case "audio/mpeg" -> ".mp3";
            case "audio/wav", "audio/x-wav", "audio/wave" -> ".wav";
            default -> "";
        };
    }

    private static Response unsatisfiable(String contentRange) {
        Response problem = Problem.of(416, "The audio has no such bytes; Content-Range says how many it has.")
                .response();
        return Response.fromResponse(problem)
                .header("Content-Range", contentRange)
                .build();
    }
}
