package dev.frontdesk.call.store;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Finds messages whose audio only the carrier has, newest first. */
@Stateless
public class UncopiedMessages {

    /** Older than none. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final String FIND = """
            select call_uuid, voicemail_url, voicemail_recording_id, coalesce(listed_at, started_at)
            from call
            where voicemail_url is not null and voicemail_archived_at is null
                and (coalesce(listed_at, started_at), call_uuid) < (?, ?)
            order by coalesce(listed_at, started_at) desc, call_uuid desc
            limit ?""";

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /**
     * A message.
     *
     * @param recordingId null if the carrier gave none
     * @param listedAt its place in the list of calls
     */
    public record Message(String callUuid, String url, String recordingId, Instant listedAt) {}

    public List<Message> newest(int limit) {
        return find(LATEST, "", limit);
    }

    /** Those that follow this one in the list. */
    public List<Message> after(Message place, int limit) {
        return find(place.listedAt(), place.callUuid(), limit);
    }

    private List<Message> find(Instant listedAt, String callUuid, int limit) {
        return entities.unwrap(Session.class).doReturningWork((Connection connection) -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setTimestamp(1, Timestamp.from(listedAt));
                find.setString(2, callUuid);
                find.setInt(3, limit);
                return messages(find);
            }
        });
    }

    private static List<Message> messages(PreparedStatement find) throws SQLException {
        List<Message> messages = new ArrayList<>();
        try (ResultSet row = find.executeQuery()) {
            while (row.next()) {
                messages.add(new Message(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()));
            }
        }
        return messages;
    }
}
