package dev.frontdesk.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Builds the responses that resources share: the object and its tag, and the link from page to page. */
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

    /**
     * The address of the following page, without scheme and host, which a proxy may change.
     *
     * @param cursor where that page begins
     */
    public static String following(UriInfo asked, Object cursor) {
        URI next =
                asked.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }

    /** Names the following page where libraries for paging look for it (RFC 8288); null on the last page. */
    public static ResponseBuilder linked(ResponseBuilder page, String next) {
        return next == null ? page : page.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }

    /** Returns the body; JAX-RS passes null if a request has none. */
    public static <T> T required(T entry) {
        if (entry == null) {
            throw Problem.of(400, "The body is missing. Send a JSON object.").exception();
        }
        return entry;
    }
}
