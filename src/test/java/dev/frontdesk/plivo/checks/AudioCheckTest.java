package dev.frontdesk.plivo.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.sun.net.httpserver.HttpServer;
import dev.frontdesk.directory.Line;
import dev.frontdesk.directory.Ringing;
import dev.frontdesk.directory.Ringing.Greeting;
import dev.frontdesk.directory.Ringing.Stage;
import dev.frontdesk.directory.Snapshot;
import dev.frontdesk.operations.Status;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudioCheckTest {

    @Test
    void eachAddressIsAskedOnceWithThePlaceWhereItStands() {
        Greeting sorry = new Greeting(null, null, null, "https://example.com/sorry.mp3");
        Ringing ringing = new Ringing(
                null, List.of(Stage.EVERYONE), null, sorry, sorry, true, true, "https://example.com/music.mp3", true);
        Line line = new Line(7, "Sales", null, "+442071838750");

        assertThat(AudioCheck.addresses(new Snapshot(
                        1, List.of(line), List.of(), null, null, List.of(new Snapshot.Rule(7, ringing)), null, null)))
                .containsExactly(
                        entry("https://example.com/sorry.mp3", "unanswered of line 7"),
                        entry("https://example.com/music.mp3", "ringBack of line 7"));
    }

    @Test
    void whatCannotBeFetchedIsNamed() {
        assertThat(AudioCheck.finding(2, List.of("welcome of line 7")).finding())
                .isEqualTo("Cannot be fetched: welcome of line 7.");
        assertThat(AudioCheck.finding(2, List.of()).status()).isEqualTo(Status.OK);
        assertThat(AudioCheck.finding(0, List.of()).finding()).isEqualTo("No line plays audio.");
    }

    @Test
    void whatAHostHasIsFoundAlsoWhereItAnswersGetAlone() throws IOException {
        HttpServer host = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        host.createContext("/", exchange -> {
            boolean isGet = exchange.getRequestMethod().equals("GET");
            boolean isThere = exchange.getRequestURI().getPath().equals(isGet ? "/get.mp3" : "/head.mp3");
            exchange.sendResponseHeaders(isThere ? 200 : 403, -1);
            exchange.close();
        });
        host.start();
        String address = "http://127.0.0.1:" + host.getAddress().getPort();
        AudioCheck check = new AudioCheck();
        check.open();
        try {
            assertThat(check.isThere(address + "/head.mp3").join()).isTrue();
            assertThat(check.isThere(address + "/get.mp3").join()).isTrue();
            assertThat(check.isThere(address + "/missing.mp3").join()).isFalse();
        } finally {
            host.stop(0);
        }
        assertThat(check.isThere(address + "/head.mp3").join()).isFalse();
    }
}
