package dev.frontdesk.plivo.records;

import com.plivo.api.models.base.ListResponse;
import com.plivo.api.models.call.Call;
import com.plivo.api.models.call.CallDirection;
import com.plivo.api.models.call.CallLister;
import com.plivo.api.models.recording.Recording;
import com.plivo.api.util.PropertyFilter;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.plivo.client.PlivoConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Reads what Plivo keeps of calls that are over. A record is given under its own names, without values that are no
 * facts of the call or may change until the next pass. See Plivo's documentation, Voice, API: Retrieve all calls, and
 * Recordings.
 */
@ApplicationScoped
public class PlivoRecords {

    /** The largest page that Plivo gives. */
    static final int PAGE = 20;

    private static final DateTimeFormatter ASKED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final RateLimit pace = new RateLimit();
    private final PlivoConnection connection;

    /** For CDI. */
    protected PlivoRecords() {
        this(null);
    }

    @Inject
    PlivoRecords(PlivoConnection connection) {
        this.connection = connection;
    }

    /** A page of a list. {@code last}: nothing follows it. */
    record RecordsPage(List<Parameters> records, boolean last) {}

    /**
     * Reads a page of the incoming calls that ended in this time, from {@code offset} on. A record that appears late
     * moves the others back, never forward, so reading on at an offset skips none.
     *
     * @throws PlivoFailure if Plivo does not answer
     */
    RecordsPage calls(Instant from, Instant until, int offset) {
        ListResponse<Call> answer = asked(client -> {
            CallLister lister =
                    Call.lister().callDirection(CallDirection.INBOUND).endTime(between(from, until));
            return lister.limit(PAGE).offset(offset).client(client).list();
        });
        List<Call> calls = objects(answer);
        return new RecordsPage(calls.stream().map(StableFields::of).toList(), calls.size() < PAGE);
    }

    /**
     * Reads the records of the legs of a call.
     *
     * @throws PlivoFailure if Plivo does not answer
     */
    List<Parameters> legs(String callUuid) {
        return all(offset -> {
            ListResponse<Call> answer = asked(client -> Call.lister()
                    .parentCallUuid(callUuid)
                    .limit(PAGE)
                    .offset(offset)
                    .client(client)
                    .list());
            return objects(answer).stream().map(StableFields::of).toList();
        });
    }

    /**
     * Reads the recordings of a call.
     *
     * @throws PlivoFailure if Plivo does not answer
     */
    List<Parameters> recordings(String callUuid) {
        return all(offset -> {
            ListResponse<Recording> answer = asked(client -> Recording.lister()
                    .callUuid(callUuid)
                    .limit(PAGE)
                    .offset(offset)
                    .client(client)
                    .list());
            return objects(answer).stream().map(StableFields::of).toList();
        });
    }

    private static List<Parameters> all(IntFunction<List<Parameters>> pageAt) {
        List<Parameters> all = new ArrayList<>();
        List<Parameters> page;
        do {
            page = pageAt.apply(all.size());
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /** @throws RateLimitReached if the rate limit is reached */
    private <T> T asked(PlivoConnection.Question<T> question) {
        pace.step();
        return connection.ask(question);
    }

    /**
     * plivo-java takes a number here, but Plivo expects a time as text, in UTC. At run time the filter holds any type.
     */
    @SuppressWarnings("unchecked")
    private static PropertyFilter<Long> between(Instant from, Instant until) {
        PropertyFilter<?> texts =
                new PropertyFilter<String>().greaterOrEqual(ASKED.format(from)).lessThan(ASKED.format(until));
        return (PropertyFilter<Long>) texts;
    }

    private static <T> List<T> objects(ListResponse<T> answer) {
        return answer == null || answer.getObjects() == null ? List.of() : answer.getObjects();
    }
}
