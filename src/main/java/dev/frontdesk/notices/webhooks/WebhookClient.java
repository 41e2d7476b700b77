package dev.frontdesk.notices.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frontdesk.settings.Reach;
import dev.frontdesk.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends one webhook: 5 s in all, no redirect is followed, and of the answer no more is read than its beginning. Where it may
 * connect is looked at by the socket.
 */
@ApplicationScoped
public class WebhookClient {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int THREADS = 128;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private OkHttpClient outside;
    private OkHttpClient listedRanges;
    private OkHttpClient listedHosts;
    private ThreadPoolExecutor threads;

    @PostConstruct
    void open() {
        Reach reach = settings.subscriptionsMayReach();
        threads = new ThreadPoolExecutor(
                0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), WebhookClient::thread);
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(THREADS);
        dispatcher.setMaxRequestsPerHost(THREADS);
        OkHttpClient all = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(THREADS, 1, TimeUnit.MINUTES))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(LONGEST)
                .connectTimeout(LONGEST)
                .readTimeout(LONGEST)
                .writeTimeout(LONGEST)
                .build();
        outside = to(all, address -> !OwnNetwork.contains(address) || reach.contains(address));
        listedRanges = to(all, reach::contains);
        listedHosts = to(all, address -> true);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "webhook");
        thread.setDaemon(true);
        return thread;
    }

    private static OkHttpClient to(OkHttpClient all, Predicate<InetAddress> mayConnect) {
        return all.newBuilder().socketFactory(new GuardedSockets(mayConnect)).build();
    }

    /**
     * Returns at once.
     *
     * @param id of the event, the same each time it is sent
     * @param done is called in another thread
     */
    void send(Recipient to, String id, String body, Consumer<Attempted> done) {
        long start = System.nanoTime();
        call(to, id, body).enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) {
                done.accept(attempted(response, start));
            }

            @Override
            public void onFailure(Call call, IOException failure) {
                done.accept(attempted(failure, start));
            }
        });
    }

    /** Returns once there is an answer, or none is waited for any longer. */
    Attempted sendNow(Recipient to, String id, String body) {
        long start = System.nanoTime();
        try {
            return attempted(call(to, id, body).execute(), start);
        } catch (IOException failure) {
            return attempted(failure, start);
        }
    }

    private Call call(Recipient to, String id, String body) {
        long now = clock.instant().getEpochSecond();
        return client(to)
                .newCall(new Request.Builder()
                        .url(to.url())
                        .header("User-Agent", "Frontdesk")
                        // A compressed answer could become a thousand times as long.
                        .header("Accept-Encoding", "identity")
                        .header("webhook-id", id)
                        .header("webhook-timestamp", Long.toString(now))
                        .header("webhook-signature", to.secret().sign(id, now, body))
                        .post(RequestBody.create(body.getBytes(UTF_8), JSON))
                        .build());
    }

    private OkHttpClient client(Recipient to) {
        if (settings.subscriptionsMayReach().containsHost(to.url().host())) {
            return listedHosts;
        }
        return to.url().isHttps() ? outside : listedRanges;
    }

    private static Attempted attempted(Response response, long start) {
        try (response) {
            return new Attempted(response.code(), Answers.beginning(response), since(start));
        }
    }

    private static Attempted attempted(IOException failure, long start) {
        return new Attempted(0, Answers.words(failure), since(start));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
