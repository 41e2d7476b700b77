package dev.frontdesk.history;

import dev.frontdesk.call.store.Figures;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * What became of the calls of a time, together and by groups.
 *
 * @param by null where only the total was asked for
 */
@JsonbPropertyOrder({"since", "until", "zone", "by", "total", "groups"})
public record StatisticsJson(
        @NotNull Instant since,
        @NotNull Instant until,
        @NotNull String zone,
        String by,
        @NotNull FiguresJson total,
        List<GroupJson> groups) {

    /** One line, user, hour (0 to 23), weekday (1 is Monday) or day ({@code 2026-11-29}). */
    @JsonbPropertyOrder({"key", "name"})
    public static final class GroupJson extends FiguresJson {

        /** Null for calls to no line of ours. */
        public final Object key;

        public final String name;

        GroupJson(Object key, String name, Figures figures) {
            super(figures);
            this.key = key;
            this.name = name;
        }
    }
}
