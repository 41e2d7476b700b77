package dev.frontdesk.carrier.host;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * The folder that {@code mvn -Prun} keeps its things in, out of reach of {@code mvn clean}: the database, the secrets
 * that it made, and, while Frontdesk runs, {@code run.properties} for {@code mvn -Pcall}.
 */
final class RunFolder {

    private static final Path PRE_BOOT = Path.of("payara-config", "pre-boot");
    private static final String LISTENER_ADDRESS =
            "\nset configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";
    private static final String POSTGRES = "postgres";
    private static final String DATABASE_PASSWORD = "DATABASE_PASSWORD";
    private static final String SERVER_PID = "server.pid";

    private final Path folder;
    private FileLock lock;

    RunFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Locks the folder, and ends what a run that was killed has left behind.
     *
     * @throws NotStarted where another one runs in this folder
     */
    void lock() {
        try {
            Files.createDirectories(folder);
            closeToOtherUsers();
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (IOException failure) {
            throw new NotStarted(
                    "The folder " + folder.toAbsolutePath() + " cannot be written to:"
                            + " run as the user who owns it.",
                    failure);
        }
        if (lock == null) {
            throw new NotStarted("Another one runs from this folder: end that one first.");
        }
        new Leftover(folder.resolve(SERVER_PID), "frontdesk.war").end();
        new Leftover(folder.resolve(POSTGRES).resolve("data").resolve("postmaster.pid"), "postgres").end();
    }

    /** The library lets every user of the machine write to the folder of PostgreSQL's programs, which we run. */
    private void closeToOtherUsers() throws IOException {
        PosixFileAttributeView permissions = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (permissions != null) {
            permissions.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    EmbeddedDatabase startDatabase() {
        return EmbeddedDatabase.startGuardedIn(folder.resolve(POSTGRES), databasePassword());
    }

    private DatabasePassword databasePassword() {
        OwnersFile file = secretsFile();
        Properties secrets = file.read();
        boolean isNew = secrets.putIfAbsent(DATABASE_PASSWORD, Secret.make()) == null;
        file.write(secrets);
        return new DatabasePassword(secrets.getProperty(DATABASE_PASSWORD), isNew);
    }

    private OwnersFile secretsFile() {
        return new OwnersFile(folder.resolve("secrets.properties"));
    }

    /** Those that are not set are made once and kept, so that a link stays good over a restart. */
    void addSecretsTo(Map<String, String> settings) {
        OwnersFile file = secretsFile();
        Properties secrets = file.read();
        for (String name : new String[] {"API_TOKEN", "PLIVO_AUTH_TOKEN"}) {
            secrets.computeIfAbsent(name, any -> Secret.make());
            settings.putIfAbsent(name, secrets.getProperty(name));
        }
        file.write(secrets);
    }

    /** The SIP passwords, made once and kept; the sound of recordings is in {@link #recordings}. */
    SipPasswords sipPasswords() {
        return new SipPasswords(new OwnersFile(folder.resolve("sip.properties")));
    }

    Path recordings() {
        return subfolder("recordings");
    }

    /** The stand-in's records of the calls of softphones. */
    Path sipRecords() {
        return subfolder("sip-calls");
    }

    private Path subfolder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException failure) {
            throw new NotStarted("The folder " + folder + " cannot be written to.", failure);
        }
    }

    /** The command of the Procfile, listening on one address, with a folder for temporary files that is emptied each time. */
    UnaryOperator<List<String>> changeOfCommand(String listen) {
        Path temporary = folder.resolve("tmp");
        Path preBoot = folder.resolve("pre-boot");
        try {
            EmbeddedDatabase.delete(temporary);
            Files.createDirectories(temporary);
            Files.writeString(preBoot, Files.readString(PRE_BOOT) + LISTENER_ADDRESS + listen + "\n");
        } catch (IOException failure) {
            throw new NotStarted("The folder " + folder + " cannot be written to.", failure);
        }
        return command -> {
            List<String> changed = new ArrayList<>(command);
            changed.replaceAll(word -> word.equals(PRE_BOOT.toString()) ? preBoot.toString() : word);
            changed.add(1, "-Djava.io.tmpdir=" + temporary.toAbsolutePath());
            return changed;
        };
    }

    /** Tells {@code mvn -Pcall} where Frontdesk is, and with which settings. */
    void publish(URI base, Map<String, String> settings) {
        Properties run = new Properties();
        run.setProperty("BASE", base.toString());
        for (String name : new String[] {"API_TOKEN", "PLIVO_AUTH_TOKEN", "PUBLIC_URL", "PLIVO_TIME_ZONE"}) {
            if (settings.containsKey(name)) {
                run.setProperty(name, settings.get(name));
            }
        }
        runFile().write(run);
    }

    /** So that the next run can end it, should this one be killed. */
    void remember(FrontdeskProcess server) {
        try {
            Files.writeString(folder.resolve(SERVER_PID), String.valueOf(server.pid()));
        } catch (IOException failure) {
            throw new NotStarted("The folder " + folder + " cannot be written to.", failure);
        }
    }

    /** Only in a folder that we locked: in another's, these files belong to the server that runs there. */
    void forgetServer() {
        if (lock == null) {
            return;
        }
        runFile().delete();
        new OwnersFile(folder.resolve(SERVER_PID)).delete();
    }

    private OwnersFile runFile() {
        return new OwnersFile(folder.resolve("run.properties"));
    }
}
