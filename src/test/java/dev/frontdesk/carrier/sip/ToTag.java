package dev.frontdesk.carrier.sip;

import java.text.ParseException;
import javax.sip.header.ToHeader;
import javax.sip.message.Response;

/** The tag by which the answering side names its end of a dialog. */
final class ToTag {

    private ToTag() {}

    static boolean isMissing(Response response) {
        return of(response).getTag() == null;
    }

    static void set(Response response, String tag) throws ParseException {
        of(response).setTag(tag);
    }

    private static ToHeader of(Response response) {
        return (ToHeader) response.getHeader(ToHeader.NAME);
    }
}
