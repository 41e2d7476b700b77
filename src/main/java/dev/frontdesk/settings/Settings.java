package dev.frontdesk.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The settings of the environment, read once. A blank setting counts as unset.
 *
 * @param database where the calls are kept
 * @param publicUrl the base address that Plivo calls, without a slash at its end; empty: the request's own
 * @param plivoAuthId the account at Plivo; empty if it was not given
 * @param plivoAuthToken the secret that webhooks are signed with; empty: no webhook is accepted
 * @param plivoApiUrl the address of Plivo's REST API, without a slash at its end; empty: Plivo's own
 * @param apiToken opens the API and the page; empty: both are closed
 * @param openId where people sign in; empty: the page is opened by a token
 * @param plivoTimeZone the zone of the times that Plivo sends without one
 * @param corsOrigins the sites whose pages may read the API, as browsers write them; empty: none
 * @param seeds a seeds file, or {@code none}; empty: the bundled story
 * @param dataDir the folder of the journal and the routing snapshot
 * @param diskOutlivesProcess false on a Heroku dyno, whose disk is lost with it (Heroku names the dyno in {@code DYNO})
 * @param voicemailArchive what becomes of the audio of messages
 * @param retentionDays calls that ended longer ago are deleted; empty: kept
 * @param subscriptionsMayReach what of the own network events may be sent to
 * @param mailServer where mail is handed in; empty: none is sent
 * @param acceptsNewerSchema true if this Frontdesk may run on tables that a newer one has migrated
 */
public record Settings(
        DatabaseAddress database,
        Optional<URI> publicUrl,
        Optional<String> plivoAuthId,
        Optional<String> plivoAuthToken,
        Optional<URI> plivoApiUrl,
        Optional<String> apiToken,
        Optional<OpenId> openId,
        ZoneId plivoTimeZone,
        Set<String> corsOrigins,
        Optional<String> seeds,
        Path dataDir,
        boolean diskOutlivesProcess,
        VoicemailArchive voicemailArchive,
        OptionalInt retentionDays,
        Reach subscriptionsMayReach,
        Optional<MailServer> mailServer,
        boolean acceptsNewerSchema) {

    /** What becomes of the audio of messages. */
    public enum VoicemailArchive {
        /** It is copied into the database. */
        COPY,
        /** It is copied, and then deleted at Plivo. */
        MOVE,
        /** Only Plivo keeps it. */
        OFF
    }

    /** @throws BadSetting if settings are malformed, or no database is named; it names all of them */
    public static Settings from(Map<String, String> environment) {
        return from(environment, UnaryOperator.identity());
    }

    /**
     * The same for a start, which needs a writable folder.
     *
     * @throws BadSetting also if {@code DATA_DIR} is no folder that files can be written in
     */
    public static Settings forStart(Map<String, String> environment) {
        return from(environment, DataFolder::usable);
    }

    private static Settings from(Map<String, String> environment, UnaryOperator<Path> folderCheck) {
        SettingsReader reader = new SettingsReader(environment);
        Settings settings = new Settings(
                reader.noted(() -> DatabaseAddress.from(environment)),
                reader.address("PUBLIC_URL", "https://frontdesk.example.com"),
                reader.token("PLIVO_AUTH_ID", "MAXXXXXXXXXXXXXXXXXX"),
                reader.token("PLIVO_AUTH_TOKEN", "the Auth Token on the first page of Plivo's console"),
                reader.address("PLIVO_API_URL", "https://api.plivo.com"),
                reader.token("API_TOKEN", "the output of openssl rand -hex 24"),
                reader.openId(),
                reader.zone("PLIVO_TIME_ZONE", "Europe/London", ZoneId.of("UTC")),
                reader.origins("CORS_ORIGINS", "https://dashboard.example.com,https://crm.example.com"),
                reader.text("SEEDS"),
                reader.folder("DATA_DIR", "/var/lib/frontdesk", "data", folderCheck),
                reader.text("DYNO").isEmpty(),
                VoicemailArchive.valueOf(reader.word("VOICEMAIL_ARCHIVE", List.of("copy", "move", "off"))
                        .toUpperCase(Locale.ROOT)),
                reader.days("RETENTION_DAYS", "365"),
                reader.reach("SUBSCRIPTIONS_MAY_REACH", "crm.example.com,10.1.0.0/16"),
                reader.mailServer(),
                reader.word("NEWER_SCHEMA", List.of("refuse", "accept")).equals("accept"));
        reader.complete();
        return settings;
    }

    /** The setting's text without blanks around it; empty if it is unset or blank. */
    public static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Without the secrets, so that it may be logged. */
    @Override
    public String toString() {
        return "Settings[database=" + database + ", publicUrl=" + publicUrl + ", plivoTimeZone=" + plivoTimeZone
                + ", dataDir=" + dataDir + "]";
    }
}
