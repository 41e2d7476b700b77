package dev.frontdesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.host.Frontdesk;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The jars that the build makes for Open Liberty. */
class DataSourceLibraryIT {

    @Test
    void theDataSourceNeedsNoClassesButTheirs() throws Exception {
        String database = Frontdesk.running().databaseUrl();

        assertThat(OneConnection.canBeMadeOf(Path.of("target", "open-liberty"), database))
                .isTrue();
    }
}
