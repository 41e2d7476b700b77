package dev.frontdesk.call.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many calls a filter lets through: exact up to {@value #MOST_COUNTED}, beyond that what the database's statistics
 * say, since counting millions would take seconds. Where they can be trusted to be right within a factor of two, nothing is
 * counted: ten thousand calls take ten times as long as the rest of the answer.
 *
 * @param count at least {@value #MOST_COUNTED} where it is not exact
 */
public record CallCount(long count, boolean exact) {

    private static final int MOST_COUNTED = 10_000;
    private static final int SURELY_MORE = 20_000;
    private static final int SAMPLE = 1_000;
    private static final int FREQUENT = 50;
    private static final Pattern ROWS = Pattern.compile(" rows=(\\d+) ");

    static CallCount of(CallFilter filter, EntityManager entities) {
        return new Counting(filter, entities).count();
    }

    /**
     * Whether one column at most decides, and one whose values the database counts. Of two together, of a caller and of
     * times it only guesses, and handled calls change faster than its statistics.
     */
    static boolean isOfOneColumn(CallFilter filter) {
        Stream<Object> columns = Stream.of(filter.companyNumber(), filter.user(), filter.outcome(), filter.state());
        Stream<Object> others = Stream.of(
                filter.caller(),
                filter.q(),
                filter.unhandled(),
                filter.since(),
                filter.until(),
                filter.changedSince(),
                filter.after());
        return columns.filter(Objects::nonNull).count() <= 1 && others.allMatch(Objects::isNull);
    }

    private static CallCount estimated(double count) {
        return new CallCount(Math.max(MOST_COUNTED, Math.round(count)), false);
    }

    /** One filter, asked for its number. */
    private record Counting(CallFilter filter, EntityManager entities) {

        CallCount count() {
            if (isOfOneColumn(filter) && counted(selected(SAMPLE + 1), Map.of()) > SAMPLE) {
                double estimate = estimate();
                return estimate >= SURELY_MORE ? estimated(estimate) : counted();
            }
            return counted();
        }

        private CallCount counted() {
            long all = counted(selected(MOST_COUNTED + 1), Map.of());
            Optional<Search> search = filter.search();
            if (search.isPresent()) {
                return all <= MOST_COUNTED ? exact(looked(MOST_COUNTED, search.get())) : matching(search.get());
            }
            return all <= MOST_COUNTED ? exact(all) : estimated(estimate());
        }

        /** Of a frequent word the newest calls are a sample; the index would collect all calls that have it. */
        private CallCount matching(Search search) {
            long sample = looked(SAMPLE, search);
            if (sample >= FREQUENT) {
                return estimated((double) sample / SAMPLE * estimate());
            }
            String matching = "select 1 from call c where " + filter.conditions() + " and " + Search.MATCHES + " limit "
                    + (MOST_COUNTED + 1);
            long all = counted(matching, search.values());
            return all <= MOST_COUNTED ? exact(all) : estimated((double) sample / SAMPLE * estimate());
        }

        private long looked(int most, Search search) {
            Map<String, Object> values = search.valuesOfMayMatch();
            values.putAll(search.values());
            return counted(
                    "select 1 from (select c.* from call c where " + filter.conditions() + filter.order() + " limit "
                            + most + ") c where " + search.mayMatch() + " and " + Search.MATCHES,
                    values);
        }

        private String selected(int most) {
            return "select 1 from call c where " + filter.conditions() + " limit " + most;
        }

        private long counted(String rows, Map<String, Object> values) {
            Query query = entities.createNativeQuery("select count(*) from (" + rows + ") as counted");
            filter.values().forEach(query::setParameter);
            values.forEach(query::setParameter);
            return ((Number) query.getSingleResult()).longValue();
        }

        private double estimate() {
            Query query = entities.createNativeQuery("explain select 1 from call c where " + filter.conditions());
            filter.values().forEach(query::setParameter);
            Matcher rows = ROWS.matcher(query.getResultList().get(0).toString());
            return rows.find() ? Double.parseDouble(rows.group(1)) : 0;
        }

        private static CallCount exact(long count) {
            return new CallCount(count, true);
        }
    }
}
