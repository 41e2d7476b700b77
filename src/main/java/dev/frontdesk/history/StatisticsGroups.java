package dev.frontdesk.history;

import dev.frontdesk.call.MissedReason;
import dev.frontdesk.call.Outcome;
import dev.frontdesk.call.store.CallStatistics.Group;
import dev.frontdesk.call.store.Figures;
import dev.frontdesk.call.store.StatisticsQuestion;
import dev.frontdesk.directory.CompanyNumber;
import dev.frontdesk.directory.CompanyNumbers;
import dev.frontdesk.directory.User;
import dev.frontdesk.directory.Users;
import dev.frontdesk.history.StatisticsJson.GroupJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All groups that an answer has: those of the directory or of the clock, in their order, and those that have calls. */
@ApplicationScoped
public class StatisticsGroups {

    private static final Figures NONE = new Figures(0, none(Outcome.class), none(MissedReason.class), 0, null, null, 0);

    @Inject
    private CompanyNumbers lines;

    @Inject
    private Users users;

    /** @param found the groups that have calls */
    List<GroupJson> all(StatisticsQuestion question, List<Group> found) {
        if (question.by() == null) {
            return List.of();
        }
        Map<Long, String> names = expected(question);
        Map<Long, Figures> figures = new LinkedHashMap<>();
        names.keySet().forEach(key -> figures.put(key, NONE));
        for (Group group : found) {
            if (isShown(group, question)) {
                names.putIfAbsent(group.key(), group.name());
                figures.put(group.key(), group.figures());
            }
        }
        List<GroupJson> groups = new ArrayList<>();
        figures.forEach((key, its) -> groups.add(new GroupJson(shown(key, question), names.get(key), its)));
        return groups;
    }

    /** The calls that nobody answered belong to no user. */
    private static boolean isShown(Group group, StatisticsQuestion question) {
        return group.key() != null || question.by() == StatisticsQuestion.GroupBy.LINE;
    }

    private Map<Long, String> expected(StatisticsQuestion question) {
        Map<Long, String> names = new LinkedHashMap<>();
        switch (question.by()) {
            case LINE -> lines().forEach(line -> names.put(line.id(), line.name()));
            case USER -> users().forEach(user -> names.put(user.id(), user.name()));
            case HOUR -> LongStream.range(0, 24).forEach(hour -> names.put(hour, "%02d:00".formatted(hour)));
            case WEEKDAY ->
                Stream.of(DayOfWeek.values())
                        .forEach(day ->
                                names.put((long) day.getValue(), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
            case DAY -> days(question).forEach(day -> names.put(day, day(day)));
        }
        if (question.by() == StatisticsQuestion.GroupBy.LINE && question.companyNumber() != null) {
            names.keySet().retainAll(List.of(question.companyNumber()));
        }
        if (question.by() == StatisticsQuestion.GroupBy.USER && question.user() != null) {
            names.keySet().retainAll(List.of(question.user()));
        }
        return names;
    }

    private List<CompanyNumber> lines() {
        return lines.all();
    }

    private List<User> users() {
        return users.all();
    }

    private static LongStream days(StatisticsQuestion question) {
        Instant last = question.until().minusNanos(1);
        return LongStream.rangeClosed(
                question.since().atZone(question.zone()).toLocalDate().toEpochDay(),
                last.atZone(question.zone()).toLocalDate().toEpochDay());
    }

    private static Object shown(Long key, StatisticsQuestion question) {
        return question.by() == StatisticsQuestion.GroupBy.DAY ? day(key) : key;
    }

    private static String day(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }

    private static <E extends Enum<E>> Map<E, Long> none(Class<E> type) {
        Map<E, Long> zeros = new EnumMap<>(type);
        Stream.of(type.getEnumConstants()).forEach(value -> zeros.put(value, 0L));
        return zeros;
    }
}
