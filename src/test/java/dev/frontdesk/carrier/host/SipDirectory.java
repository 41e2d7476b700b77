package dev.frontdesk.carrier.host;

import dev.frontdesk.carrier.Address;
import dev.frontdesk.carrier.command.FrontdeskApi;
import dev.frontdesk.carrier.options.Abort;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The directory as softphones need it: apps to register, and lines to dial. Empty while Frontdesk does not answer. */
final class SipDirectory {

    private static final Logger LOG = Logger.getLogger(SipDirectory.class.getName());

    private final FrontdeskApi api;
    private volatile Map<String, String> lastLines = Map.of();

    SipDirectory(FrontdeskApi api) {
        this.api = api;
    }

    /** The labels of all SIP apps by their addresses. */
    Map<String, String> apps() {
        Map<String, String> apps = new LinkedHashMap<>();
        for (JsonObject user : users()) {
            for (JsonObject app : user.getJsonArray("numbers").getValuesAs(JsonObject.class)) {
                if (!app.isNull("sipEndpoint")) {
                    apps.put(app.getString("sipEndpoint"), user.getString("name") + " " + app.getString("label", ""));
                }
            }
        }
        return apps;
    }

    /** What is dialled for each line, by its address. */
    Map<String, String> lines() {
        try {
            Map<String, String> lines = new LinkedHashMap<>();
            for (JsonObject line : api.lines()) {
                String address = line.isNull("sipEndpoint")
                        ? Address.userPart(line.getString("phoneNumber"))
                        : line.getString("sipEndpoint");
                lines.put(address, dialling(line.getString("name")));
            }
            lastLines = lines;
        } catch (Abort unavailable) {
            LOG.log(Level.FINE, "The lines are not known now.", unavailable);
        }
        return lastLines;
    }

    /** The line's address as Plivo sends it: by its user part, or by its name; one that no line has goes on as it is. */
    String dialled(String wanted) {
        return lines().entrySet().stream()
                .filter(line -> Address.userPart(line.getKey()).equals(wanted)
                        || line.getValue().equals(wanted.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() ->
                        wanted.matches("\\+?\\d+") ? Address.userPart(wanted) : "sip:" + wanted + "@phone.plivo.com");
    }

    private List<JsonObject> users() {
        try {
            return api.users();
        } catch (Abort unavailable) {
            LOG.log(Level.FINE, "The apps are not known now.", unavailable);
            return List.of();
        }
    }

    private static String dialling(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
