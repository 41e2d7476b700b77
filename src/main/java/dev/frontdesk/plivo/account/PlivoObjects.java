package dev.frontdesk.plivo.account;

import com.plivo.api.models.endpoint.Endpoint;
import com.plivo.api.models.number.Number;
import dev.frontdesk.plivo.account.ActualState.Application;
import dev.frontdesk.plivo.account.ActualState.Rented;
import dev.frontdesk.plivo.account.ActualState.SipUser;
import java.util.stream.Stream;

/** Translates Plivo's objects into ours. */
final class PlivoObjects {

    private PlivoObjects() {}

    static Application application(com.plivo.api.models.application.Application plivos) {
        boolean byPost = Stream.of(plivos.getAnswerMethod(), plivos.getFallbackMethod(), plivos.getHangupMethod())
                .allMatch(method -> method == null || method.equalsIgnoreCase("POST"));
        Addresses addresses =
                new Addresses(plivos.getAnswerUrl(), plivos.getFallbackAnswerUrl(), plivos.getHangupUrl(), byPost);
        return new Application(
                plivos.getAppId(), plivos.getAppName(), addresses, !Boolean.FALSE.equals(plivos.getEnabled()));
    }

    static SipUser user(Endpoint plivos) {
        return new SipUser(
                plivos.getEndpointId(),
                plivos.getUsername(),
                plivos.getAlias(),
                id(plivos.getApplication()),
                registered(plivos.getSipRegistered()));
    }

    /** Plivo sends it as text. */
    private static Boolean registered(String text) {
        return "true".equalsIgnoreCase(text) || "false".equalsIgnoreCase(text) ? Boolean.valueOf(text) : null;
    }

    static Rented number(Number plivos) {
        String digits = plivos.getNumber();
        return new Rented(
                digits.startsWith("+") ? digits : "+" + digits,
                id(plivos.getApplication()),
                !Boolean.FALSE.equals(plivos.getVoiceEnabled()));
    }

    /** The last part of {@code /v1/Account/MA…/Application/123/}; null where there is none. */
    private static String id(String path) {
        if (path == null || path.isBlank()) {
            return null;
        }
        String bare = path.strip().replaceAll("/+$", "");
        return bare.substring(bare.lastIndexOf('/') + 1);
    }
}
