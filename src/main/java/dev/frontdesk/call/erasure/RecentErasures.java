package dev.frontdesk.call.erasure;

import dev.frontdesk.directory.Endpoint;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Remembers for a day who was erased, by salted digests: enough for a node to clear its journal, and no list of callers. */
@Stateless
public class RecentErasures {

    private static final String RECENT = "select id, salt, digest from caller_erasure";

    @Resource(lookup = "java:app/jdbc/frontdesk")
    private DataSource database;

    /** One erasure. */
    public record Erasure(long id, String salt, String digest) {

        private static final Pattern ADDRESSES = Pattern.compile("[0-9]{3,18}|[^\\s=&;<>:,\"]+@[A-Za-z0-9.-]+");

        boolean isOf(String address) {
            String key = Endpoint.searchKey(address);
            return Stream.of(key, key.replaceFirst("@.*", ""))
                    .anyMatch(one -> digestOf(salt, one).equals(digest));
        }

        /** True if the text has an address of this caller in it. */
        boolean isMentionedIn(String text) {
            return ADDRESSES.matcher(text).results().map(MatchResult::group).anyMatch(this::isOf);
        }
    }

    /** @param key of the caller, as {@code Endpoint.searchKey} has it */
    public void add(String key) {
        String salt = UUID.randomUUID().toString();
        try (Connection connection = database.getConnection()) {
            ErasureSteps.run(
                    connection, "insert into caller_erasure (salt, digest) values (?, ?)", salt, digestOf(salt, key));
        } catch (SQLException failed) {
            throw new ErasureFailed(failed);
        }
    }

    /** Those of the last day; older ones are forgotten. */
    public List<Erasure> recent() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(RECENT)) {
            ErasureSteps.run(connection, "delete from caller_erasure where requested_at < now() - interval '1 day'");
            List<Erasure> recent = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    recent.add(new Erasure(row.getLong(1), row.getString(2), row.getString(3)));
                }
            }
            return recent;
        } catch (SQLException failed) {
            throw new ErasureFailed(failed);
        }
    }

    private static String digestOf(String salt, String key) {
        try {
            byte[] text = (salt + " " + key).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
