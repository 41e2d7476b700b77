package dev.frontdesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String ANY_DATABASE = "postgres://jane:secret@db.example.com/frontdesk";

    @Test
    void aDatabaseIsAllThatHasToBeSet() {
        Settings settings = settings(Map.of());

        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.plivoAuthId()).isEmpty();
        assertThat(settings.plivoAuthToken()).isEmpty();
        assertThat(settings.plivoApiUrl()).isEmpty();
        assertThat(settings.apiToken()).isEmpty();
        assertThat(settings.corsOrigins()).isEmpty();
        assertThat(settings.seeds()).isEmpty();
        assertThat(settings.plivoTimeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.dataDir()).isEqualTo(Path.of("data"));
        assertThat(settings.acceptsNewerSchema()).isFalse();
    }

    @Test
    void whatIsSetIsTaken() {
        Settings settings = settings(Map.of(
                "PUBLIC_URL", "https://frontdesk.example.com/phones/",
                "PLIVO_AUTH_ID", "MAXXXXXXXXXXXXXXXXXX",
                "PLIVO_AUTH_TOKEN", " token ",
                "PLIVO_API_URL", "http://localhost:9090/",
                "API_TOKEN", "open-sesame",
                "PLIVO_TIME_ZONE", "Europe/London",
                "SEEDS", "none",
                "DATA_DIR", "/var/lib/frontdesk",
                "NEWER_SCHEMA", "accept"));

        assertThat(settings.publicUrl()).contains(URI.create("https://frontdesk.example.com/phones"));
        assertThat(settings.plivoAuthId()).contains("MAXXXXXXXXXXXXXXXXXX");
        assertThat(settings.plivoAuthToken()).contains("token");
        assertThat(settings.plivoApiUrl()).contains(URI.create("http://localhost:9090"));
        assertThat(settings.apiToken()).contains("open-sesame");
        assertThat(settings.plivoTimeZone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(settings.seeds()).contains("none");
        assertThat(settings.dataDir()).isEqualTo(Path.of("/var/lib/frontdesk"));
        assertThat(settings.acceptsNewerSchema()).isTrue();
    }

    @Test
    void whereToSignInIsSetWholeOrNotAtAll() {
        Map<String, String> whole = Map.of(
                "PUBLIC_URL", "https://frontdesk.example.com",
                "OIDC_ISSUER", "https://login.example.com/company/",
                "OIDC_CLIENT_ID", "frontdesk",
                "OIDC_CLIENT_SECRET", "secret of 17 char".replace(' ', '-'));

        OpenId openId = settings(whole).openId().orElseThrow();

        assertThat(openId.issuer()).isEqualTo(URI.create("https://login.example.com/company/"));
        assertThat(openId.groupsClaim()).isEqualTo("groups");
        assertThat(openId.toString()).doesNotContain("secret");
        assertThat(settings(Map.of("OIDC_GROUPS_CLAIM", "roles")).openId()).isEmpty();
    }

    @Test
    void aMailServerIsReadWithItsLoginAndSender() {
        MailServer server = settings(Map.of(
                        "SMTP_URL", "smtps://jane%40example.com:h%3Au+sh@[::1]",
                        "MAIL_FROM", "The desk <desk@example.com>"))
                .mailServer()
                .orElseThrow();

        assertThat(server.host()).isEqualTo("::1");
        assertThat(server.port()).isEqualTo(465);
        assertThat(server.tls()).isTrue();
        assertThat(server.login()).contains(new MailServer.Login("jane@example.com", "h:u+sh"));
        assertThat(server.from()).isEqualTo(new MailServer.Sender("The desk", "desk@example.com"));
        assertThat(server.toString()).doesNotContain("h:u+sh");
        assertThat(settings(Map.of("SMTP_URL", "smtp://mail.example.com", "MAIL_FROM", "desk@example.com"))
                        .mailServer())
                .contains(new MailServer(
                        "mail.example.com",
                        587,
                        false,
                        Optional.empty(),
                        new MailServer.Sender("", "desk@example.com")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/company", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void aProviderOnThisMachineNeedsNoHttps(String issuer) {
        assertThat(settings(Map.of(
                                "PUBLIC_URL", "https://frontdesk.example.com",
                                "OIDC_ISSUER", issuer,
                                "OIDC_CLIENT_ID", "frontdesk",
                                "OIDC_CLIENT_SECRET", "secret-of-the-client"))
                        .openId())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_URL, hush.example.com",
        "PUBLIC_URL, ftp://hush.example.com",
        "PUBLIC_URL, https:///hush",
        "PUBLIC_URL, https://",
        "PUBLIC_URL, https://example.com?a=hush",
        "PUBLIC_URL, https://example.com#hush",
        "PUBLIC_URL, https://hush@example.com",
        "PUBLIC_URL, https://hush hush.example.com",
        "PLIVO_API_URL, hush.example.com",
        "PLIVO_TIME_ZONE, Hush/London",
        "API_TOKEN, hush hush",
        "API_TOKEN, hushé",
        "PLIVO_AUTH_TOKEN, hush hush",
        "NEWER_SCHEMA, hush",
        "SMTP_URL, http://jane:hush@mail.example.com",
        "SMTP_URL, smtp://jane:hush hush@mail.example.com",
        "CORS_ORIGINS, hush.example.com",
        "CORS_ORIGINS, https://hush.example.com/path",
    })
    void aMalformedSettingIsNamedAndNeverRepeated(String name, String value) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining(name)
                .hasMessageContaining("give it a value like")
                .hasMessageNotContainingAny("hush", "Hush");
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_URL, frontdesk.example.com, it does not begin with https://",
        "PUBLIC_URL, https://example.com/?a=b, it goes on after the path",
        "PUBLIC_URL, https://jane@example.com, it has a user name before the host",
        "PUBLIC_URL, https://front desk.example.com, such as a blank",
        "PUBLIC_URL, https://front_desk.example.com, one that no host can have",
        "PUBLIC_URL, https://example.com:99999, its port is none from 1 to 65535",
        "CORS_ORIGINS, *, the sites must be named",
        "API_TOKEN, open sesame, it has a blank in it",
        "API_TOKEN, sésame, it has a character in it that is not plain ASCII",
        "OIDC_ISSUER, http://login.example.com, it is no https address",
        "OIDC_ISSUER, https://login.example.com?a=b, it is no https address",
        "OIDC_ISSUER, login, it is no https address",
        "OIDC_ISSUER, https://a b, it is no address",
        "OIDC_CLIENT_SECRET, short, it is shorter than 16 characters",
        "OIDC_CLIENT_ID, frontdesk, 'also needs OIDC_ISSUER, OIDC_CLIENT_SECRET, PUBLIC_URL: set them'",
        "SMTP_URL, mail.example.com, it does not begin with smtp:// or smtps:// and a host",
        "SMTP_URL, smtp://jane:p@ss/w@mail.example.com, there is something after the port",
        "SMTP_URL, smtp://jane:p%ss@mail.example.com, write @ : / ? # % as %40",
        "SMTP_URL, smtp://jane@mail.example.com, it needs both a user and a password",
        "SMTP_URL, smtps://mail.example.com, takes both SMTP_URL and MAIL_FROM",
        "MAIL_FROM, frontdesk, it is no mail address",
        "MAIL_FROM, Frontdesk <a@example.com, it is no mail address",
        "PLIVO_TIME_ZONE, London, there is no such time zone",
        "DATABASE_URL, postgres://jane:p/ss@db/frontdesk, write @ : / ? # and % as %40",
        "DATABASE_URL, postgres://jane:p#ss@db/frontdesk, write @ : / ? # and % as %40",
        "DATABASE_URL, postgres://jane:p%ss@db/frontdesk, write @ : / ? # and % as %40",
    })
    void theReasonIsGiven(String name, String value, String reason) {
        assertThatThrownBy(() -> settings(Map.of(name, value))).hasMessageContaining(reason);
    }

    @Test
    void allThatIsWrongIsNamedInOneGo() {
        assertThatThrownBy(() -> Settings.from(
                        Map.of("PUBLIC_URL", "example.com", "API_TOKEN", "open sesame", "PLIVO_TIME_ZONE", "London")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContainingAll("No database is named", "PUBLIC_URL", "API_TOKEN", "PLIVO_TIME_ZONE");
    }

    @Test
    void aStartMakesTheFolderThatItWritesIn(@TempDir Path folder) {
        Path data = folder.resolve("deep/data");

        Settings.forStart(Map.of("DATABASE_URL", ANY_DATABASE, "DATA_DIR", data.toString()));

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aStartNeedsAFolderToWriteIn(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Settings.forStart(Map.of("DATA_DIR", file.toString())))
                .hasMessageContainingAll("No database is named", "DATA_DIR", "it is a file")
                .hasMessageNotContaining(file.toString());
        assertThatThrownBy(() -> Settings.forStart(Map.of(
                        "DATABASE_URL",
                        ANY_DATABASE,
                        "DATA_DIR",
                        file.resolve("below").toString())))
                .hasMessageContaining("The setting DATA_DIR cannot be used");
    }

    @Test
    void originsAreReadAsBrowsersWriteThem() {
        assertThat(settings(Map.of("CORS_ORIGINS", "https://CRM.example.com:443/, http://localhost:3000,"))
                        .corsOrigins())
                .containsExactlyInAnyOrder("https://crm.example.com", "http://localhost:3000");
    }

    @Test
    void aBlankSettingCountsAsUnset() {
        assertThat(settings(Map.of("PUBLIC_URL", " ", "API_TOKEN", "", "DATA_DIR", " ", "PLIVO_TIME_ZONE", "")))
                .isEqualTo(settings(Map.of()));
    }

    @Test
    void noSecretIsInTheirText() {
        assertThat(settings(Map.of("API_TOKEN", "open-sesame", "PLIVO_AUTH_TOKEN", "hush"))
                        .toString())
                .doesNotContain("secret", "open-sesame", "hush");
    }

    private static Settings settings(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.putIfAbsent("DATABASE_URL", ANY_DATABASE);
        return Settings.from(environment);
    }

    @Test
    void messagesAreCopiedUnlessTheSettingSaysOtherwise() {
        assertThat(settings(Map.of()).voicemailArchive()).isEqualTo(Settings.VoicemailArchive.COPY);
        assertThat(settings(Map.of("VOICEMAIL_ARCHIVE", "move")).voicemailArchive())
                .isEqualTo(Settings.VoicemailArchive.MOVE);
        assertThatThrownBy(() -> settings(Map.of("VOICEMAIL_ARCHIVE", "hush")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("VOICEMAIL_ARCHIVE")
                .hasMessageNotContaining("hush");
    }

    @Test
    void callsAreKeptUnlessTheSettingSaysForHowLong() {
        assertThat(settings(Map.of()).retentionDays()).isEmpty();
        assertThat(settings(Map.of("RETENTION_DAYS", "90")).retentionDays()).hasValue(90);
        for (String bad : new String[] {"hush", "0", "-1", "1.5"}) {
            assertThatThrownBy(() -> settings(Map.of("RETENTION_DAYS", bad)))
                    .isInstanceOf(BadSetting.class)
                    .hasMessageContaining("RETENTION_DAYS");
        }
    }
}
