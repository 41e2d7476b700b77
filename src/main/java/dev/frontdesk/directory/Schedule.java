package dev.frontdesk.directory;

import dev.frontdesk.directory.Hours.ExceptionalDay;
import dev.frontdesk.directory.Hours.Weekly;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** The opening hours of a company, or of a part of it. Any number of lines and users share a schedule. */
@Entity
@Table(name = "schedule")
public class Schedule {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    private String zone;

    @Convert(converter = WeeklyText.class)
    private List<Weekly> weekly;

    @Convert(converter = ExceptionsText.class)
    private List<ExceptionalDay> exceptions = List.of();

    @Version
    private long version;

    protected Schedule() {}

    Schedule(ScheduleInput entry) {
        become(entry);
    }

    final void become(ScheduleInput entry) {
        name = entry.name();
        zone = entry.zone();
        weekly = List.copyOf(entry.weekly());
        exceptions = entry.exceptions() == null ? exceptions : List.copyOf(entry.exceptions());
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** As it is now. */
    public Hours hours() {
        return new Hours(id, name, zone, weekly, exceptions);
    }

    /** Writes the hours of a week as JSON. */
    public static final class WeeklyText implements AttributeConverter<List<Weekly>, String> {

        @Override
        public String convertToDatabaseColumn(List<Weekly> weekly) {
            return JSON.toJson(weekly);
        }

        @Override
        public List<Weekly> convertToEntityAttribute(String text) {
            return List.of(JSON.fromJson(text, Weekly[].class));
        }
    }

    /** Writes exceptions as JSON. */
    public static final class ExceptionsText implements AttributeConverter<List<ExceptionalDay>, String> {

        @Override
        public String convertToDatabaseColumn(List<ExceptionalDay> exceptions) {
            return JSON.toJson(exceptions);
        }

        @Override
        public List<ExceptionalDay> convertToEntityAttribute(String text) {
            return List.of(JSON.fromJson(text, ExceptionalDay[].class));
        }
    }
}
