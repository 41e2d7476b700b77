package dev.frontdesk.voicemail;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is still to be done at Plivo: copies that failed and are tried again, and recordings that are to be deleted. All of it
 * is in the database, so it survives a crash and another node can go on with it. The database's clock counts.
 */
@Stateless
public class ArchiveBacklog {

    /** A recording that is not ready yet is no failure that a person should hear of. */
    private static final int USUAL_ATTEMPTS = 2;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(6);

    /** With the waits in between, more than a week; Plivo keeps recordings for a month at least. */
    private static final int MOST_ATTEMPTS = 40;

    /** The wait doubles with each attempt; the last attempt is followed by none. */
    private static final String NEXT = "case when %s >= " + MOST_ATTEMPTS + " then 'infinity'::timestamptz else now()"
            + " + make_interval(secs => least(" + LONGEST.toSeconds() + ", " + FIRST.toSeconds()
            + " * power(2, %s))) end";

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /** Those of these calls whose copy failed so lately that it is not tried yet, or so often that it is not tried again. */
    public Set<String> resting(Collection<String> calls) {
        return new HashSet<>(texts(entities.createNativeQuery(
                        "select call_uuid from voicemail_attempt where call_uuid = any (:calls)"
                                + " and next_at > now()",
                        String.class)
                .setParameter("calls", calls.toArray(String[]::new))));
    }

    public void copyFailed(String callUuid, String trouble) {
        entities.createNativeQuery("insert into voicemail_attempt as a (call_uuid, attempts, next_at, trouble)"
                        + " values (:call, 1, " + NEXT.formatted("0", "0") + ", :trouble)"
                        + " on conflict (call_uuid) do update set attempts = a.attempts + 1, next_at = "
                        + NEXT.formatted("a.attempts + 1", "a.attempts") + ", trouble = excluded.trouble")
                .setParameter("call", callUuid)
                .setParameter("trouble", trouble)
                .executeUpdate();
    }

    public void copied(String callUuid) {
        entities.createNativeQuery("delete from voicemail_attempt where call_uuid = :call")
                .setParameter("call", callUuid)
                .executeUpdate();
    }

    /** The recording is to be deleted at Plivo; saying so twice changes nothing. */
    public void delete(String recordingId) {
        entities.createNativeQuery("insert into recording_deletion (recording_id) values (:id) on conflict do nothing")
                .setParameter("id", recordingId)
                .executeUpdate();
    }

    /** The recordings that are to be deleted now. */
    public List<String> deletions(int limit) {
        return texts(entities.createNativeQuery(
                        "select recording_id from recording_deletion where next_at <= now() order by next_at",
                        String.class)
                .setMaxResults(limit));
    }

    public void deletionFailed(String recordingId, String trouble) {
        entities.createNativeQuery("update recording_deletion as a set attempts = a.attempts + 1, next_at = "
                        + NEXT.formatted("a.attempts + 1", "a.attempts") + ", trouble = :trouble"
                        + " where recording_id = :id")
                .setParameter("id", recordingId)
                .setParameter("trouble", trouble)
                .executeUpdate();
    }

    public void deleted(String recordingId) {
        entities.createNativeQuery("delete from recording_deletion where recording_id = :id")
                .setParameter("id", recordingId)
                .executeUpdate();
    }

    /**
     * How the work goes, for health.
     *
     * @param failing copies and deletions that failed more than twice and are tried again
     * @param givenUp those that are not tried again
     * @param seconds since the oldest of the failing began to fail; 0 if none does
     * @param trouble of the latest of the failing; null if none does
     */
    public record State(long failing, long givenUp, long seconds, String trouble) {}

    public State state() {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "with a as (select next_at, trouble, since, attempts from voicemail_attempt union all"
                                + " select next_at, trouble, since, attempts from recording_deletion)"
                                + " select count(*) filter (where next_at < 'infinity'),"
                                + " count(*) filter (where next_at = 'infinity'),"
                                + " cast(coalesce(extract(epoch from now() - min(since)"
                                + " filter (where next_at < 'infinity')), 0) as bigint),"
                                + " (array_agg(trouble order by since desc) filter (where next_at < 'infinity'))[1]"
                                + " from a where attempts > " + USUAL_ATTEMPTS,
                        Object[].class)
                .getSingleResult();
        return new State(number(row[0]), number(row[1]), number(row[2]), (String) row[3]);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Query query) {
        return query.getResultList();
    }
}
