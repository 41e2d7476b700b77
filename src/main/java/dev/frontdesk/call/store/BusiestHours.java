package dev.frontdesk.call.store;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When most calls come in: the hour of the week, in UTC, with the most calls. */
@Stateless
public class BusiestHours {

    private static final String BUSIEST = """
            select distinct on (line) line, extract(epoch from latest) as seconds
            from (select company_number_id as line, count(*) as calls, max(coalesce(listed_at, started_at)) as latest
                  from call
                  where coalesce(listed_at, started_at) >= :since and company_number_id is not null
                  group by company_number_id,
                           extract(isodow from coalesce(listed_at, started_at) at time zone 'UTC'),
                           extract(hour from coalesce(listed_at, started_at) at time zone 'UTC')) as hours
            order by line, calls desc, latest desc
            """;

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /** The latest call in the busiest hour of each line that was called since then, by the line's id. */
    public Map<Long, Instant> since(Instant since) {
        List<?> rows =
                entities.createNativeQuery(BUSIEST).setParameter("since", since).getResultList();
        Map<Long, Instant> latest = new TreeMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> latest.put(
                        ((Number) row[0]).longValue(), Instant.ofEpochSecond(((Number) row[1]).longValue())));
        return latest;
    }
}
