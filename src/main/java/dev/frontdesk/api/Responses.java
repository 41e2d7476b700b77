package dev.frontdesk.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Builds the responses of the directory's resources: the object, and its tag. */
public final class Responses {

    private Responses() {}

    public static Response ok(Object view) {
        return ok(view, view);
    }

    /** @param tagged the part of it that only people change */
    public static Response ok(Object view, Object tagged) {
        return Response.ok(view).tag(Tag.of(view, tagged)).build();
    }

    /** 201 with the object, and its address below the one that was asked. */
    public static Response created(Object view, long id, UriInfo asked) {
        return created(view, view, id, asked);
    }

    /** @param tagged the part of it that only people change */
    public static Response created(Object view, Object tagged, long id, UriInfo asked) {
        return Response.created(
                        asked.getAbsolutePathBuilder().path(Long.toString(id)).build())
                .entity(view)
                .tag(Tag.of(view, tagged))
                .build();
    }

    /** Returns the body; JAX-RS passes null if a request has none. */
    public static <T> T required(T entry) {
        if (entry == null) {
            throw Problem.of(400, "The body is missing. Send a JSON object.").exception();
        }
        return entry;
    }
}
