package dev.frontdesk.carrier.host;

import dev.frontdesk.carrier.Carrier;
import dev.frontdesk.carrier.Filed;
import dev.frontdesk.carrier.PlayedCall;
import dev.frontdesk.carrier.command.FrontdeskApi;
import dev.frontdesk.carrier.rest.FiledCalls;
import dev.frontdesk.carrier.rest.FiledRecordings;
import dev.frontdesk.carrier.rest.PlivoRest;
import dev.frontdesk.carrier.sip.PlivoSide;
import dev.frontdesk.carrier.sip.PortTaken;
import dev.frontdesk.carrier.sip.SipAccounts;
import dev.frontdesk.carrier.sip.SipSwitch;
import dev.frontdesk.carrier.webhook.Account;
import dev.frontdesk.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * {@code mvn -Prun -Dsip}: the Plivo that stands beside Frontdesk, with a switch for the softphones of this computer and
 * Plivo's REST API, from which Frontdesk reads recordings, call records and registrations.
 */
final class SipDesk implements AutoCloseable {

    private static final String DEFAULT_PORT = "5062";
    private static final double LONGEST_SILENCE = 60;

    private final FiledCalls calls = new FiledCalls(SipRecords.MOST);
    private final SipRecords records;
    private final FiledRecordings recordings;
    private final Path folder;
    private final PlivoRest rest;
    private final SipAccounts accounts;
    private final SipDirectory directory;
    private final SipSwitch exchange;

    /**
     * Opens the ports, and completes the settings by what leads Frontdesk here.
     *
     * @throws NotStarted where a port is in use, or a real account is set
     */
    SipDesk(Map<String, String> settings, RunFolder run) {
        if (settings.containsKey("PLIVO_AUTH_ID") || settings.containsKey("PLIVO_API_URL")) {
            throw new NotStarted("With -Dsip the softphones' switch stands in for Plivo: unset PLIVO_AUTH_ID and"
                    + " PLIVO_API_URL, or leave -Dsip out.");
        }
        int port = port(settings);
        folder = run.recordings();
        recordings = new FiledRecordings(folder, SipRecords.MOST);
        records = new SipRecords(run.sipRecords());
        records.read().forEach(this::offer);
        directory = new SipDirectory(new FrontdeskApi(FrontdeskProcess.base(settings), settings.get("API_TOKEN")));
        accounts = new SipAccounts(directory::apps, run.sipPasswords()::of);
        rest = PlivoRest.start(settings.get("PLIVO_AUTH_TOKEN"));
        rest.offer(calls);
        rest.offer(recordings);
        try {
            exchange = SipSwitch.open(port, accounts, plivo(settings), LONGEST_SILENCE);
        } catch (PortTaken taken) {
            rest.close();
            throw new NotStarted(taken.getMessage(), taken);
        }
        settings.put("PLIVO_AUTH_ID", PlivoRest.AUTH_ID);
        settings.put("PLIVO_API_URL", rest.url().toString());
    }

    private PlivoSide plivo(Map<String, String> settings) {
        URI base = FrontdeskProcess.base(settings);
        URI publicUrl = Settings.text(settings, "PUBLIC_URL").map(URI::create).orElse(base);
        ZoneId zone = ZoneId.of(Settings.text(settings, "PLIVO_TIME_ZONE").orElse("UTC"));
        Carrier carrier = new Carrier(base, Account.of(publicUrl, settings.get("PLIVO_AUTH_TOKEN"), zone));
        return new PlivoSide(carrier, directory::dialled, rest.endpoints()::known, this::keep, this::file);
    }

    private void keep(String recordingId, byte[] wav) {
        try {
            Files.write(folder.resolve(recordingId + ".wav"), wav);
        } catch (IOException failure) {
            throw new UncheckedIOException("A recording cannot be kept", failure);
        }
    }

    private void file(PlayedCall call) {
        offer(call.filed());
        records.keep(call.filed());
    }

    private void offer(Filed call) {
        calls.add(call);
        recordings.add(call);
    }

    /** The accounts and what to do with them, once Frontdesk is up. */
    SipWelcome welcome() {
        Map<String, String> apps = directory.apps();
        apps.keySet().forEach(app -> rest.endpoints().known(app, false));
        return new SipWelcome(
                exchange.port(), accounts.all().values(), directory.lines().values());
    }

    private static int port(Map<String, String> settings) {
        String port = settings.getOrDefault("SIP_PORT", DEFAULT_PORT);
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 0xffff) {
            throw new NotStarted("The setting SIP_PORT is no port: give it a value like " + DEFAULT_PORT + ".");
        }
        return Integer.parseInt(port);
    }

    @Override
    public void close() {
        exchange.close();
        rest.close();
    }
}
