package dev.frontdesk.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.frontdesk.notices.webhooks.GuardedSockets.OutOfBounds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server on this machine that nobody may reach, in all the spellings of its address. */
class GuardedSocketsTest {

    private HttpServer inside;
    private int asked;
    private String host = "public.example.com";

    @BeforeEach
    void start() throws IOException {
        inside = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        inside.createContext("/", exchange -> {
            asked++;
            exchange.sendResponseHeaders(200, -1);
        });
        inside.start();
    }

    @AfterEach
    void stop() {
        inside.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "2130706433",
                "127.1",
                "0",
                "0x7f000001",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "127.0.0.1.",
                "１２７.0.0.1"
            })
    void noSpellingOfAnAddressPasses(String spelling) {
        HttpUrl url =
                HttpUrl.parse("http://" + spelling + ":" + inside.getAddress().getPort() + "/");

        if (url != null) {
            assertThatThrownBy(() -> ask(url, client().build()))
                    .isInstanceOfAny(OutOfBounds.class, UnknownHostException.class);
        }
        assertThat(asked).isZero();
    }

    /** The second answer to the same question leads inside: what was checked before is not what is connected to. */
    @Test
    void aNameThatLeadsInsideDoesNotPass() {
        OkHttpClient client =
                client().dns(name -> List.of(InetAddress.getLoopbackAddress())).build();

        assertThatThrownBy(() -> ask(url(), client)).isInstanceOf(OutOfBounds.class);
        assertThat(asked).isZero();
    }

    @Test
    void aListedAddressPasses() throws IOException {
        OkHttpClient client = client().socketFactory(new GuardedSockets(InetAddress::isLoopbackAddress))
                .dns(name -> List.of(InetAddress.getLoopbackAddress()))
                .build();

        ask(url(), client);

        assertThat(asked).isEqualTo(1);
    }

    private HttpUrl url() {
        return HttpUrl.get("http://" + host + ":" + inside.getAddress().getPort() + "/");
    }

    private static OkHttpClient.Builder client() {
        return new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .socketFactory(new GuardedSockets(address -> !OwnNetwork.contains(address)));
    }

    private static void ask(HttpUrl url, OkHttpClient client) throws IOException {
        client.newCall(new Request.Builder().url(url).build()).execute().close();
    }
}
