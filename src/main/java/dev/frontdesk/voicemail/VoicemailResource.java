package dev.frontdesk.voicemail;

import dev.frontdesk.api.Problem;
import dev.frontdesk.call.Summary;
import dev.frontdesk.call.Voicemail;
import dev.frontdesk.call.audio.AudioUnavailable;
import dev.frontdesk.call.store.Calls;
import dev.frontdesk.voicemail.RecentAudio.TooMany;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Plays the message of a call: from the archive, or from Plivo while it is not copied. A player may ask for one range at a
 * time, as Safari does before it plays anything.
 */
@Path("calls/{callUuid}/voicemail")
@Produces({"audio/mpeg", "audio/wav", "*/*"})
public class VoicemailResource {

    @Inject
    private Calls calls;

    @Inject
    private AudioArchive archive;

    @Inject
    private RecentAudio carrier;

    @Context
    private Request request;

    @GET
    @APIResponse(
            responseCode = "200",
            description = "The audio",
            content = @Content(schema = @Schema(implementation = InputStream.class)))
    @APIResponse(
            responseCode = "206",
            description = "The range that was asked for",
            content = @Content(schema = @Schema(implementation = InputStream.class)))
    public Response play(
            @PathParam("callUuid") String callUuid,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange) {
        return answer(callUuid).play(request, range, ifRange);
    }

    /** The same headers without a byte of the audio. */
    @HEAD
    public Response look(@PathParam("callUuid") String callUuid) {
        return answer(callUuid).look(request);
    }

    private AudioAnswer answer(String callUuid) {
        Summary call = calls.story(callUuid)
                .orElseThrow(() -> missing("There is no call with this id in the log."))
                .summary();
        if (call.voicemail() == null) {
            throw missing("The caller left no message.");
        }
        return new AudioAnswer(audio(callUuid, call.voicemail()), name(call.startedAt()));
    }

    private Playable audio(String callUuid, Voicemail message) {
        Optional<Playable> copy = archive.find(callUuid).map(found -> new Playable.Archived(found, archive));
        return copy.orElseGet(() -> fetched(message.url()));
    }

    private Playable fetched(String url) {
        if (url == null) {
            throw missing("The audio of this message is not kept anywhere.");
        }
        try {
            return carrier.get(url);
        } catch (AudioUnavailable failure) {
            throw Problem.of(status(failure.kind()), failure.getMessage()).exception();
        } catch (TooMany busy) {
            Response later = Problem.of(
                            503, "Several messages are being fetched from Plivo. Try again in a few seconds.")
                    .response();
            throw new WebApplicationException(
                    Response.fromResponse(later).header("Retry-After", 5).build());
        }
    }

    private static int status(AudioUnavailable.Kind kind) {
        return switch (kind) {
            case MISSING -> 404;
            case LATE -> 504;
            case REFUSED, UNREACHABLE -> 502;
        };
    }

    private static WebApplicationException missing(String detail) {
        return Problem.of(404, detail).exception();
    }

    /** A file name for those who save it; without the colons, which some systems refuse. */
    private static String name(Instant startedAt) {
        return "voicemail-" + startedAt.toString().replace(":", "");
    }
}
