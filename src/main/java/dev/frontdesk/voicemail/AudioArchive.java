package dev.frontdesk.voicemail;

import dev.frontdesk.call.audio.Audio;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.hibernate.Session;

/** Keeps copies of messages in the database, each in pieces of {@link #PIECE} bytes. */
@Stateless
public class AudioArchive {

    /** So small that no statement takes long and no reader needs much of the heap. */
    static final int PIECE = 256 << 10;

    @PersistenceContext(unitName = "frontdesk")
    private EntityManager entities;

    /** What is known of a copy besides its bytes. */
    public record Copy(String callUuid, String contentType, int bytes, String sha256) {}

    /** Empty while there is no copy. */
    public Optional<Copy> find(String callUuid) {
        return with("select content_type, bytes, sha256 from voicemail_audio where call_uuid = ?", find -> {
            find.setString(1, callUuid);
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new Copy(callUuid, row.getString(1), row.getInt(2), row.getString(3)))
                        : Optional.empty();
            }
        });
    }

    /** Replaces an earlier copy. All of it is written, or nothing. */
    public void keep(String callUuid, Audio audio) {
        remove(callUuid);
        with("insert into voicemail_audio (call_uuid, content_type, bytes, sha256) values (?, ?, ?, ?)", insert -> {
            insert.setString(1, callUuid);
            insert.setString(2, audio.contentType());
            insert.setInt(3, audio.bytes().length);
            insert.setString(4, audio.digest());
            return insert.executeUpdate();
        });
        with("insert into voicemail_piece (call_uuid, piece, audio) values (?, ?, ?)", insert -> {
            insert.setString(1, callUuid);
            for (int from = 0; from < audio.bytes().length; from += PIECE) {
                insert.setInt(2, from / PIECE);
                insert.setBytes(
                        3, Arrays.copyOfRange(audio.bytes(), from, Math.min(from + PIECE, audio.bytes().length)));
                insert.executeUpdate();
            }
            return null;
        });
    }

    /** The bytes of a piece, counted from 0; empty where the copy has no such piece, or was removed meanwhile. */
    public Optional<byte[]> piece(String callUuid, int piece) {
        return with("select audio from voicemail_piece where call_uuid = ? and piece = ?", select -> {
            select.setString(1, callUuid);
            select.setInt(2, piece);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        });
    }

    /** Reads the copy back: true if it has the length and the digest of what was fetched. */
    public boolean isWhole(Copy copy) {
        MessageDigest digest = sha256();
        int bytes = 0;
        for (int piece = 0; bytes < copy.bytes(); piece++) {
            Optional<byte[]> read = piece(copy.callUuid(), piece);
            if (read.isEmpty()) {
                return false;
            }
            digest.update(read.get());
            bytes += read.get().length;
        }
        return bytes == copy.bytes()
                && HexFormat.of().formatHex(digest.digest()).equals(copy.sha256());
    }

    /** False where there was none. */
    public boolean remove(String callUuid) {
        return with("delete from voicemail_audio where call_uuid = ?", delete -> {
            delete.setString(1, callUuid);
            return delete.executeUpdate() > 0;
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private <T> T with(String sql, JdbcWork<T> work) {
        return entities.unwrap(Session.class).doReturningWork((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return work.on(statement);
            }
        });
    }

    /** Work with a prepared statement. */
    private interface JdbcWork<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
