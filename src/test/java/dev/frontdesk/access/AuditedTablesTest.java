package dev.frontdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each table that counts as directory has the trigger that writes the audit. */
class AuditedTablesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern DIRECTORY = trigger("directory_changes\\(\\)");
    private static final Pattern AUDITED = trigger("audit_change\\('[a-z-]+'.*?\\)");

    @Test
    void noChangeOfTheDirectoryIsMissingInTheAudit() {
        Set<String> directory = tables(DIRECTORY);

        assertThat(directory).contains("company_number", "user_account", "user_number");
        assertThat(tables(AUDITED))
                .as("add \"create trigger … execute function audit_change('schedule')\" in a new migration")
                .containsAll(directory)
                .contains("access_token");
    }

    private static Pattern trigger(String function) {
        return Pattern.compile(
                "create trigger \\w+\\s+(?:before|after) [^;]*? on (\\w+)\\s+for each (?:row|statement) execute function "
                        + function,
                Pattern.DOTALL);
    }

    private static Set<String> tables(Pattern trigger) {
        return trigger.matcher(migrations())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String migrations() {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(AuditedTablesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
