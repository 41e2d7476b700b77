package dev.frontdesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CsvRowTest {

    @Test
    void cellsAreQuotedWhereTheyMustBe() throws IOException {
        assertThat(row("plain", "a,b", "say \"hi\"", "two\r\nlines", "", null, 7))
                .isEqualTo("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",,,7\r\n");
    }

    @Test
    void aFormulaIsMadeTextAndANumberStaysOne() throws IOException {
        assertThat(row("=1+1", "+1+1", "-1", "@A1", "\t=1", "\r=1", "+491511234567", "a=1", -1))
                .isEqualTo("'=1+1,'+1+1,'-1,'@A1,'\t=1,\"'\r=1\",+491511234567,a=1,-1\r\n");
    }

    @Test
    void theNameOfAFileTellsItsRangeInTheZone() {
        Instant begin = Instant.parse("2026-10-31T23:00:00Z");
        ZoneId paris = ZoneId.of("Europe/Paris");

        assertThat(ExportName.of(Form.CSV, begin, begin.plusSeconds(86_400), paris))
                .isEqualTo("calls-from-2026-11-01-until-2026-11-02.csv");
        assertThat(ExportName.of(Form.NDJSON, null, begin, ZoneOffset.UTC))
                .isEqualTo("calls-until-2026-10-31T230000.ndjson");
    }

    private static String row(Object... cells) throws IOException {
        StringBuilder text = new StringBuilder();
        var row = new CsvRow(text);
        for (Object cell : cells) {
            row.cell(cell);
        }
        row.end();
        return text.toString();
    }
}
