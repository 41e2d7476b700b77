package dev.frontdesk.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import dev.frontdesk.api.Client;
import dev.frontdesk.carrier.host.Frontdesk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A page of another site that somebody opens who has given the browser our password: it changes nothing. */
@Tag("browser")
class OtherSiteIT {

    private static final String BLOCK = "{\"pattern\": \"+4960*\", \"action\": \"reject\"}";
    private static final String FETCH =
            "([address, body]) => fetch(address, {method: 'POST', mode: 'no-cors', credentials: 'include', body})";
    private static final String FORM = """
            ([address, body]) => {
                const form = Object.assign(document.createElement('form'), {method: 'POST', action: address, enctype: 'text/plain'});
                form.append(Object.assign(document.createElement('input'), {name: body, value: ''}));
                document.body.append(form);
                form.submit();
            }""";

    private HttpServer otherSite;

    @BeforeEach
    void open() throws IOException {
        otherSite = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        otherSite.createContext("/", exchange -> {
            byte[] page =
                    "<!DOCTYPE html><title>Elsewhere</title><link rel=icon href=data:,><p>Win a prize".getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        otherSite.start();
    }

    @AfterEach
    void close() {
        otherSite.stop(0);
    }

    /** Chromium keeps the password from the script of another site, but not from its form. */
    @Test
    void neitherItsScriptNorItsFormChangesAnything() {
        assertThat(statusOf(FETCH, response -> true)).isIn(401, 403);
        assertThat(statusOf(FORM, response -> response.status() != 401)).isEqualTo(403);
        assertThat(new Client().get("/api/blocked-callers").http().body()).doesNotContain("+4960");
    }

    private int statusOf(String script, Predicate<Response> isLast) {
        try (Visit visit = Visit.atDesk().open("")) {
            visit.page().navigate("http://127.0.0.1:" + otherSite.getAddress().getPort() + "/");
            String address = Frontdesk.running().base() + "/api/blocked-callers";
            Response answer = visit.page()
                    .waitForResponse(
                            response -> response.url().equals(address) && isLast.test(response),
                            () -> visit.page().evaluate(script, new String[] {address, BLOCK}));
            return answer.status();
        }
    }
}
