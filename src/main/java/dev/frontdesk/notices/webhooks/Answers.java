package dev.frontdesk.notices.webhooks;

import dev.frontdesk.notices.webhooks.GuardedSockets.OutOfBounds;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/** What of an answer is kept for people: its beginning, in one line; or why there was none. */
final class Answers {

    private static final int BYTES = 400;

    private Answers() {}

    /** Empty if it has no body, or breaks off. */
    static String beginning(Response response) {
        return Optional.ofNullable(response.body()).map(Answers::beginning).orElse("");
    }

    private static String beginning(ResponseBody body) {
        BufferedSource source = body.source();
        try {
            source.request(BYTES);
            String text = source.getBuffer()
                    .snapshot((int) Math.min(BYTES, source.getBuffer().size()))
                    .utf8();
            return text.replaceAll("[\\p{Cc}\\p{Cs}\\ufffd]+", " ").strip();
        } catch (IOException brokenOff) {
            return "(The answer broke off.)";
        }
    }

    static String words(IOException failure) {
        if (failure instanceof OutOfBounds refused) {
            return refused.getMessage();
        }
        if (failure instanceof UnknownHostException) {
            return "The host is unknown.";
        }
        if (failure instanceof ConnectException) {
            return "Nobody accepts a connection at this address.";
        }
        if (failure instanceof SSLException) {
            return "The connection is not secure: the certificate is not trusted, or is another host's.";
        }
        if (failure instanceof InterruptedIOException) {
            return "No answer within 5 s.";
        }
        return "The connection broke off before there was an answer.";
    }
}
