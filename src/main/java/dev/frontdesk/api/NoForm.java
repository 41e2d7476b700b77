package dev.frontdesk.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * Presents a form as plain bytes to the API, which accepts no forms. A server that recognises a form reads all of it, or
 * logs the address with its query.
 */
public final class NoForm extends HttpServletRequestWrapper {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BYTES = "application/octet-stream";

    public NoForm(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getContentType() {
        return isForm() ? BYTES : super.getContentType();
    }

    @Override
    public String getHeader(String name) {
        return isContentType(name) && isForm() ? BYTES : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isContentType(name) && isForm() ? Collections.enumeration(List.of(BYTES)) : super.getHeaders(name);
    }

    private boolean isForm() {
        String type = super.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    private static boolean isContentType(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name);
    }
}
