package dev.frontdesk.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frontdesk.database.DatabaseReady;
import dev.frontdesk.directory.InputRules;
import dev.frontdesk.directory.Seeder;
import dev.frontdesk.settings.BadSetting;
import dev.frontdesk.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Fills an empty directory: with the file that SEEDS names, or the story of Jane, Peter and Luke, or nothing if it says
 * {@code none}. The form of a file is described at {@link SeedFile}.
 */
@ApplicationScoped
class Seeds {

    private static final String NONE = "none";
    private static final String STORY = "/seeds.json";

    @Inject
    private Settings settings;

    @Inject
    private InputRules rules;

    @Inject
    private Seeder bed;

    /** @throws BadSetting where the file cannot be read, or is not what it should be */
    void plant(@Observes DatabaseReady database) {
        String source = settings.seeds().orElse("");
        if (source.equalsIgnoreCase(NONE)) {
            return;
        }
        SeedFile file = source.isEmpty() ? story() : SeedFile.parse(source, read(source));
        file.check(rules);
        file.plantIn(bed);
    }

    private static SeedFile story() {
        try (InputStream stream = Seeds.class.getResourceAsStream(STORY)) {
            return SeedFile.parse("bundled with Frontdesk", new String(stream.readAllBytes(), UTF_8));
        } catch (IOException broken) {
            throw new BadSetting("The bundled seeds cannot be read: set SEEDS to none or to a file of your own.");
        }
    }

    private static String read(String source) {
        try {
            return Files.readString(Path.of(source));
        } catch (IOException | InvalidPathException unreadable) {
            throw new BadSetting("The file " + source + " that SEEDS names cannot be read: set it to a JSON file in"
                    + " UTF-8 such as /etc/frontdesk/seeds.json, or to none.");
        }
    }
}
