package dev.frontdesk.settings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two settings that may name the database, each in its own form.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS">Connection URIs</a>
 * @see <a href="https://jdbc.postgresql.org/documentation/use/">The driver's connection strings</a>
 */
enum DatabaseUrl {
    /** Heroku's form. Everything is percent-encoded and a plus is a plus. */
    POSTGRES(
            "DATABASE_URL",
            "postgres(?:ql)?",
            "postgres://user:password@localhost:5432/frontdesk",
            text -> decoded(text.replace("+", "%2B"))),

    /** The driver's form. User and password are parameters, and a plus is a blank, as the driver reads it. */
    JDBC(
            "JDBC_DATABASE_URL",
            "jdbc:postgresql",
            "jdbc:postgresql://localhost:5432/frontdesk?user=frontdesk&password=secret",
            DatabaseUrl::decoded);

    private static final int DEFAULT_PORT = 5432;
    private static final String ACCESS = "(?:(?<user>[^:/?#]*)(?::(?<password>[^/?#]*))?@)?";
    private static final String PLACE = "(?<servers>[^/?#@]+)/(?<name>[^/?#]+)(?:\\?(?<query>[^#]*))?";
    private static final Pattern SERVER =
            Pattern.compile("(?<host>[^:\\[\\]\\s]+|\\[[0-9a-fA-F:.]+])(?::(?<port>\\d{1,5}))?");

    private final String setting;
    private final String scheme;
    private final String example;
    private final UnaryOperator<String> decode;

    DatabaseUrl(String setting, String scheme, String example, UnaryOperator<String> decode) {
        this.setting = setting;
        this.scheme = scheme;
        this.example = example;
        this.decode = decode;
    }

    String example() {
        return example;
    }

    /**
     * The address that this setting names; empty if it is unset.
     *
     * @throws BadSetting if it is malformed
     */
    Optional<DatabaseAddress> in(Map<String, String> environment) {
        Optional<DatabaseAddress> address = read(environment);
        address.flatMap(named -> DriverParameters.fault(named.parameters())).ifPresent(fault -> {
            throw new BadSetting("The setting " + setting + " cannot be used: " + fault);
        });
        return address;
    }

    private Optional<DatabaseAddress> read(Map<String, String> environment) {
        try {
            return Settings.text(environment, setting).map(this::parse);
        } catch (IllegalArgumentException malformed) {
            throw new BadSetting("The setting " + setting + " is no database address: give it a value like " + example
                    + ". In user and password write @ : / ? # and % as %40 %3A %2F %3F %23 and %25.");
        }
    }

    private DatabaseAddress parse(String url) {
        Matcher matcher = Pattern.compile(scheme + "://" + ACCESS + PLACE).matcher(url);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not of this form");
        }
        Map<String, String> parameters = parameters(matcher.group("query"));
        String user = either(matcher.group("user"), parameters.remove("user"));
        String password = either(matcher.group("password"), parameters.remove("password"));
        String servers = Stream.of(matcher.group("servers").split(",", -1))
                .map(DatabaseUrl::server)
                .collect(Collectors.joining(","));
        return new DatabaseAddress(servers, decode.apply(matcher.group("name")), user, password, parameters);
    }

    private Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                parameters.put(decode.apply(parts[0]), parts.length == 1 ? "" : decode.apply(parts[1]));
            }
        }
        return parameters;
    }

    private String either(String encoded, String parameter) {
        return encoded == null || encoded.isEmpty() ? parameter : decode.apply(encoded);
    }

    private static String server(String text) {
        Matcher matcher = SERVER.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no server");
        }
        int port = matcher.group("port") == null ? DEFAULT_PORT : Integer.parseInt(matcher.group("port"));
        if (port < 1 || port > 0xffff) {
            throw new IllegalArgumentException("no port");
        }
        return matcher.group("host") + ":" + port;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
