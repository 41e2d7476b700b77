package dev.frontdesk.carrier.host;

import dev.frontdesk.settings.DatabaseAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a person is reported once Frontdesk runs. */
record Welcome(URI base, Map<String, String> settings) {

    @Override
    public String toString() {
        return """

                Frontdesk is up. Ctrl-C ends it.

                  Page      %s
                  API       curl -H 'Authorization: Bearer %s' %s/api/calls
                  Plivo     %s/plivo/answer
                  Database  %s
                """.formatted(link(), token(), base, publicUrl(), DatabaseAddress.from(settings));
    }

    /** Opens the page without asking for the token. */
    private String link() {
        String password = URLEncoder.encode(token(), StandardCharsets.UTF_8);
        return base.getScheme() + "://frontdesk:" + password + "@" + base.getAuthority() + "/";
    }

    private String token() {
        return settings.get("API_TOKEN");
    }

    private String publicUrl() {
        return settings.getOrDefault("PUBLIC_URL", base.toString());
    }
}
