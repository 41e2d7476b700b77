package dev.frontdesk.carrier.host;

import java.util.Set;

/** The variables that Frontdesk reads: none of them may leak from the machine's environment into a test. */
public final class SettingNames {

    public static final Set<String> ALL = Set.of(
            "DATABASE_URL",
            "JDBC_DATABASE_URL",
            "PORT",
            "PUBLIC_URL",
            "PLIVO_AUTH_ID",
            "PLIVO_AUTH_TOKEN",
            "PLIVO_API_URL",
            "API_TOKEN",
            "OIDC_ISSUER",
            "OIDC_CLIENT_ID",
            "OIDC_CLIENT_SECRET",
            "OIDC_GROUPS_CLAIM",
            "PLIVO_TIME_ZONE",
            "CORS_ORIGINS",
            "SEEDS",
            "DATA_DIR",
            "VOICEMAIL_ARCHIVE",
            "RETENTION_DAYS",
            "SUBSCRIPTIONS_MAY_REACH",
            "SMTP_URL",
            "MAIL_FROM",
            "NEWER_SCHEMA");

    private SettingNames() {}
}
