package dev.frontdesk.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which address of a request is signed. */
class PublicAddressTest {

    private static final Optional<URI> UNSET = Optional.empty();

    @Test
    void theSettingCountsWhateverTheRequestSaysOfItself() {
        var addresses = new PublicAddress(Optional.of(URI.create("https://frontdesk.example.com/phones")));
        HttpServletRequest request = request("http", "10.0.0.1:8080", "/plivo/answer", "a=%41");

        assertThat(addresses.of(request)).isEqualTo("https://frontdesk.example.com/phones/plivo/answer?a=%41");
        assertThat(addresses.base(request)).isEqualTo(URI.create("https://frontdesk.example.com/phones"));
    }

    @Test
    void withoutTheSettingTheRequestsOwnAddressCounts() {
        HttpServletRequest request = request("https", "frontdesk.example.com", "/plivo/calls/a%20b/dial-event", null);

        assertThat(new PublicAddress(UNSET).of(request))
                .isEqualTo("https://frontdesk.example.com/plivo/calls/a%20b/dial-event");
        assertThat(new PublicAddress(UNSET).base(request)).isEqualTo(URI.create("https://frontdesk.example.com"));
    }

    @Test
    void aPortThatWasWrittenStays() {
        assertThat(new PublicAddress(UNSET).of(request("https", "any.example:443", "/plivo/answer", null)))
                .isEqualTo("https://any.example:443/plivo/answer");
    }

    @Test
    void aRequestWithoutAHostHasTheServersName() {
        assertThat(new PublicAddress(UNSET).of(request("http", null, "/plivo/answer", null)))
                .isEqualTo("http://server.example/plivo/answer");
    }

    @Test
    void belowAContextPathTheAddressHasIt() {
        Asked asked = new Asked("http", "any.example", "/desk", "/desk/plivo/answer", null, Map.of());

        assertThat(new PublicAddress(UNSET).of(asked.request())).isEqualTo("http://any.example/desk/plivo/answer");
        assertThat(new PublicAddress(UNSET).base(asked.request())).isEqualTo(URI.create("http://any.example/desk"));
        assertThat(new PublicAddress(Optional.of(URI.create("https://any.example/outside"))).of(asked.request()))
                .isEqualTo("https://any.example/outside/plivo/answer");
    }

    /** A server may unescape the path when it dispatches a request again. */
    @Test
    void theAddressStaysAsItWasWrittenWhenTheRequestIsDispatchedAgain() {
        Map<String, Object> attributes = new HashMap<>();
        Asked first = new Asked("http", "any.example", "/desk", "/desk/plivo/calls/a%20b", "c=%41", Map.of());
        Asked again = new Asked("http", "any.example", "/desk", "/desk/plivo/calls/a b", "c=%41", Map.of());

        PublicAddress.keep(first.request(attributes));

        assertThat(new PublicAddress(UNSET).of(again.request(attributes)))
                .isEqualTo("http://any.example/desk/plivo/calls/a%20b?c=%41");
    }

    @Test
    void forwardedHeadersAreNotTrusted() {
        Asked asked = new Asked(
                "http",
                "any.example",
                "",
                "/plivo/answer",
                null,
                Map.of(
                        "X-Forwarded-Host", "evil.example",
                        "X-Forwarded-Proto", "https",
                        "X-Forwarded-Port", "666",
                        "Forwarded", "host=evil.example;proto=https"));

        assertThat(new PublicAddress(UNSET).of(asked.request())).isEqualTo("http://any.example/plivo/answer");
        assertThat(new PublicAddress(UNSET).base(asked.request())).isEqualTo(URI.create("http://any.example"));
    }

    private static HttpServletRequest request(String scheme, String host, String path, String query) {
        return new Asked(scheme, host, "", path, query, Map.of()).request();
    }

    /** A request as far as its address goes; any other method throws. */
    private record Asked(
            String scheme, String host, String context, String path, String query, Map<String, String> forwarded) {

        HttpServletRequest request() {
            return request(new HashMap<>());
        }

        HttpServletRequest request(Map<String, Object> attributes) {
            Map<String, String> headers = new HashMap<>(forwarded);
            headers.put("Host", host);
            return (HttpServletRequest) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (self, method, arguments) -> switch (method.getName()) {
                        case "getScheme" -> scheme;
                        case "getHeader" -> headers.get(arguments[0]);
                        case "getServerName" -> "server.example";
                        case "getContextPath" -> context;
                        case "getRequestURI" -> path;
                        case "getQueryString" -> query;
                        case "getAttribute" -> attributes.get(arguments[0]);
                        case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }
}
