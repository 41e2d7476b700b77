package dev.frontdesk.plivo.records;

import com.plivo.api.models.base.ListResponse;
import com.plivo.api.models.call.Call;
import com.plivo.api.models.call.CallDirection;
import com.plivo.api.models.call.CallLister;
import com.plivo.api.models.recording.Recording;
import com.plivo.api.util.PropertyFilter;
import dev.frontdesk.call.Parameters;
import dev.frontdesk.plivo.account.PlivoConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What Plivo keeps of calls that are over. A record is given as its own names and values, without those that are no
 * facts of the call or may be others at the next look. See Plivo's documentation, Voice, API: Retrieve all calls, and
 * Recordings.
 */
@ApplicationScoped
public class PlivoRecords {

    /** Plivo gives no more at once. */
    static final int PAGE = 20;

    private static final DateTimeFormatter ASKED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Pace pace = new Pace();
    private final PlivoConnection connection;

    /** For CDI. */
    protected PlivoRecords() {
        this(null);
    }

    @Inject
    PlivoRecords(PlivoConnection connection) {
        this.connection = connection;
    }

    /** A part of a list. {@code last}: nothing follows it. */
    record Page(List<Parameters> records, boolean last) {}

    /**
     * Incoming calls that ended in this time, {@code offset} of them left out. Of these a call that comes in late moves
     * the others back, never forth, so that reading on at an offset leaves none out.
     *
     * @throws PlivoFailure where Plivo does not tell
     */
    Page calls(Instant from, Instant until, int offset) {
        ListResponse<Call> answer = asked(client -> {
            CallLister lister =
                    Call.lister().callDirection(CallDirection.INBOUND).endTime(between(from, until));
            return lister.limit(PAGE).offset(offset).client(client).list();
        });
        List<Call> calls = objects(answer);
        return new Page(calls.stream().map(RecordedFacts::of).toList(), calls.size() < PAGE);
    }

    /**
     * The records of what rang for a call.
     *
     * @throws PlivoFailure where Plivo does not tell
     */
    List<Parameters> legs(String callUuid) {
        return all(offset -> {
            ListResponse<Call> answer = asked(client -> Call.lister()
                    .parentCallUuid(callUuid)
                    .limit(PAGE)
                    .offset(offset)
                    .client(client)
                    .list());
            return objects(answer).stream().map(RecordedFacts::of).toList();
        });
    }

    /**
     * The recordings of a call.
     *
     * @throws PlivoFailure where Plivo does not tell
     */
    List<Parameters> recordings(String callUuid) {
        return all(offset -> {
            ListResponse<Recording> answer = asked(client -> Recording.lister()
                    .callUuid(callUuid)
                    .limit(PAGE)
                    .offset(offset)
                    .client(client)
                    .list());
            return objects(answer).stream().map(RecordedFacts::of).toList();
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

    /** @throws OutOfBreath where Plivo would refuse so many requests in so short a time */
    private <T> T asked(PlivoConnection.Question<T> question) {
        pace.step();
        return connection.ask(question);
    }

    /** plivo-java takes a number here, and Plivo the text of a time, in UTC. At run time the filter holds anything. */
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
