package dev.frontdesk.carrier.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.carrier.Filed;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SipRecordsTest {

    @TempDir
    private Path folder;

    @Test
    void keepsRecordsOverARestart() {
        Filed call = new Filed(record("a"), List.of(record("b"), record("c")), List.of(record("d")));

        new SipRecords(folder).keep(call);

        assertThat(new SipRecords(folder).read()).containsExactly(call);
    }

    @Test
    void keepsTheLastOnesAndLeavesOutWhatIsHalfWritten() throws IOException {
        SipRecords records = new SipRecords(folder, 10);
        for (int i = 0; i < 12; i++) {
            records.keep(new Filed(record("call" + i), List.of(), List.of()));
            Files.setLastModifiedTime(folder.resolve("call" + i + ".json"), FileTime.fromMillis(1000L * i));
        }
        Files.writeString(folder.resolve("call5.json"), "{\"call\": {");

        List<Filed> kept = records.read();

        assertThat(kept).hasSize(9);
        assertThat(folder.resolve("call1.json")).doesNotExist();
        assertThat(kept.get(kept.size() - 1).call()).isEqualTo(record("call11"));
    }

    private static JsonObject record(String id) {
        return Json.createObjectBuilder().add("call_uuid", id).build();
    }
}
