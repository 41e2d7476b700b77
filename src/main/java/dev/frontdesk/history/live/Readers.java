package dev.frontdesk.history.live;

import dev.frontdesk.history.live.Changes.Batch;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All readers of this node, and what is sent to them. */
@ApplicationScoped
public class Readers {

    static final int MOST = 500;

    private static final Duration STUCK = Duration.ofSeconds(60);

    /** A token that was revoked reads on for no longer. The reader comes back with its last id and misses nothing. */
    private static final Duration LONGEST_CONNECTION = Duration.ofMinutes(30);

    @Inject
    private LiveMeters meters;

    @Resource
    private ManagedThreadFactory threads;

    private final Set<Reader> all = ConcurrentHashMap.newKeySet();
    private Writers writers;

    @PostConstruct
    void open() {
        writers = new Writers(threads);
        meters.watch(all);
    }

    /** Readers see the end of the answer, and come back, to another node if there is one. */
    @PreDestroy
    void close() {
        List.copyOf(all).forEach(Reader::end);
        writers.end();
    }

    boolean hasRoom() {
        return all.size() < MOST;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void join(Reader reader) {
        all.add(reader);
        try {
            reader.begin();
        } catch (RuntimeException notAsynchronous) {
            leave(reader);
            throw notAsynchronous;
        }
    }

    void leave(Reader reader) {
        all.remove(reader);
    }

    /** Those that wait to be welcomed, or those that have been. */
    List<Reader> all(boolean areWelcomed) {
        return all.stream().filter(reader -> reader.isWelcomed() == areWelcomed).toList();
    }

    /** From now on it is sent what changes. */
    void welcome(Reader reader, Instant id) {
        byte[] welcome = EventText.welcome(id);
        reader.welcome(welcome);
        writers.wake(reader);
    }

    /** Sends what concerns the reader's filter, or a reset where the reader was too slow. */
    void send(Changes changes, Reader reader) {
        Optional<Batch> batch = changes.of(reader.filter());
        batch.ifPresent(some -> {
            boolean hadRoom = reader.offer(some.event(), EventText.reset(changes.id()));
            count(some, hadRoom);
            writers.wake(reader);
        });
    }

    private void count(Batch batch, boolean isSent) {
        if (isSent) {
            meters.countChanges(batch.calls());
        } else {
            meters.countReset();
        }
    }

    void reset(Reader reader, Instant id) {
        reader.reset(EventText.reset(id));
        meters.countReset();
        writers.wake(reader);
    }

    /** Ends the connections that take nothing any more, or are old, and writes a comment to the others. */
    void beat() {
        for (Reader reader : all) {
            if (reader.isStuckFor(STUCK) || reader.isOlderThan(LONGEST_CONNECTION)) {
                writers.end(reader);
            } else {
                reader.beat();
                writers.wake(reader);
            }
        }
    }
}
