package dev.frontdesk.plivo.client;

import dev.frontdesk.plivo.client.PlivoFailure.Kind;
import java.io.InterruptedIOException;

/** Turns what went wrong between Plivo and us into a sentence. */
final class Failures {

    private Failures() {}

    static PlivoFailure of(Throwable fault) {
        if (fault instanceof BadStatus bad) {
            return new PlivoFailure(kind(bad.status()), sentence(bad), bad.said(), fault);
        }
        if (fault instanceof LinkageError) {
            return new PlivoFailure(
                    Kind.UNAVAILABLE,
                    "Plivo cannot be asked: plivo-java does not run with the libraries of this server (" + fault + ").",
                    "",
                    fault);
        }
        if (fault instanceof InterruptedIOException) {
            return unavailable("Plivo did not answer in time. Try again in a minute.", fault);
        }
        return unavailable("Plivo could not be reached, or its answer broke off. Try again in a minute.", fault);
    }

    private static PlivoFailure unavailable(String sentence, Throwable fault) {
        return new PlivoFailure(Kind.UNAVAILABLE, sentence, "", fault);
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401 -> Kind.WRONG_CREDENTIALS;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 429 -> Kind.TOO_MANY_REQUESTS;
            default -> status >= 400 && status < 500 ? Kind.REFUSED : Kind.UNAVAILABLE;
        };
    }

    private static String sentence(BadStatus bad) {
        return switch (kind(bad.status())) {
            case WRONG_CREDENTIALS ->
                "Plivo does not accept PLIVO_AUTH_ID with PLIVO_AUTH_TOKEN: copy both again from the"
                        + " first page of its console.";
            case FORBIDDEN -> "Plivo does not allow this account to do that (403). Its console says what is missing.";
            case NOT_FOUND -> "This account has no such object at Plivo (404). It may have been deleted meanwhile.";
            case TOO_MANY_REQUESTS -> "Plivo's rate limit is reached (429). Try again in a minute.";
            case REFUSED -> "Plivo rejected the request (" + bad.status() + ").";
            default -> "Plivo has an error of its own (" + bad.status() + "). Try again in a minute.";
        };
    }
}
